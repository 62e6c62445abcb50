/** What `security.integrity` expects of the files of remotes, by URL, which all plugins of a page share. */
interface Page {
  files: Map<string, unknown>;
  folders: Map<string, unknown>;
}

const PAGE: unique symbol = Symbol.for('fedpack.integrity') as never;

/**
 * Expects the files of an origin on another one, where a page enforces hashes: the same files have the same hashes there, and what has none
 * is refused there, too.
 */
export function expectOnDomain(from: string, to: string): void {
  const page = (globalThis as { [PAGE]?: Page })[PAGE];
  const [own, other] = [from, to].map((url) => `${new URL(url).origin}/`) as [string, string];
  for (const expected of page ? [page.files, page.folders] : []) {
    for (const [url, what] of Array.from(expected)) {
      const moved = other + url.slice(own.length);
      if (url.startsWith(own) && !expected.has(moved)) {
        expected.set(moved, what);
      }
    }
  }
}
