/** Longer URLs are left out. */
const LONGEST = 2048;

/** Normalises an absolute URL of the web, without credentials. Returns undefined for anything else. */
export function webUrl(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST || !/^https?:\/\//i.test(text)) {
    return undefined;
  }
  try {
    const { href, username, password } = new URL(text);
    return username || password ? undefined : href;
  } catch {
    return undefined;
  }
}
