/** Hashes that Subresource Integrity knows. */
type Algorithm = 'sha256' | 'sha384';

/** Returns the hash of bytes as Subresource Integrity writes it; undefined where a page has no cryptography, for want of `https:`. */
export async function digest(bytes: Uint8Array, algorithm: Algorithm = 'sha384'): Promise<string | undefined> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) {
    return undefined;
  }
  const hash = await subtle.digest(algorithm.replace('sha', 'SHA-'), bytes as Uint8Array<ArrayBuffer>);
  return `${algorithm}-${btoa(bytesAsText(new Uint8Array(hash)))}`;
}

/** Returns a text with a character a byte. */
export const bytesAsText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
