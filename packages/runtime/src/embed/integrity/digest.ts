/** Returns the hash of bytes as Subresource Integrity writes it; undefined where a page has no cryptography, for want of `https:`. */
export async function digest(bytes: Uint8Array): Promise<string | undefined> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) {
    return undefined;
  }
  const hash = new Uint8Array(await subtle.digest('SHA-384', bytes as Uint8Array<ArrayBuffer>));
  return `sha384-${btoa(String.fromCharCode(...Array.from(hash)))}`;
}

/** Returns the hash of a text in UTF-8. */
export const digestText = (text: string): Promise<string | undefined> => digest(new TextEncoder().encode(text));
