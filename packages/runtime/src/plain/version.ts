/** Where the prerelease parts of a version begin. */
export const PRERELEASE: unique symbol = Symbol('-');
/** Where the build metadata begins. */
export const BUILD: unique symbol = Symbol('+');

/** A part of a version: a number, a word, or a mark. */
export type Part = number | string | typeof PRERELEASE | typeof BUILD;

/** Removes what npm ignores: `v1.2.3`, `=1.2.3`, spaces. Other tools register versions as they were written. */
export const bareVersion = (text: string): string => text.trim().replace(/^[v=\s]+(?=\d)/, '');

/**
 * Splits a version into parts. Any text is a version with any number of parts: `9`, `0`, `1.2.3.4` and `next` occur in package.json
 * files and share scopes.
 */
export function parseVersion(text: string): Part[] {
  const version = bareVersion(text);
  const plus = version.indexOf('+');
  const parts = splitVersion(plus < 0 ? version : version.slice(0, plus), (part) =>
    Number.isNaN(Number(part)) ? part : Number(part),
  );
  return plus < 0 ? parts : [...parts, BUILD, ...version.slice(plus + 1).split('.')];
}

/** Splits into the parts, and marks the prerelease. */
export function splitVersion(text: string, convert: (part: string) => string | number): Part[] {
  const [, release = '', prerelease] = /^([^-]*)(?:-(.+))?/.exec(text) ?? [];
  const parts: Part[] = release ? release.split('.').map(convert) : [];
  return prerelease ? [...parts, PRERELEASE, ...prerelease.split('.').map(convert)] : parts;
}

/** The order of versions that differ in kind: `1.0-a` < `1.0` < `1.0+a` < `1.0.0` < `1.0.x`. */
function rank(part: Part | undefined): number {
  if (part === PRERELEASE) return 0;
  if (part === undefined) return 1;
  if (part === BUILD) return 2;
  return typeof part === 'number' ? 3 : 4;
}

/** Whether version `a` is lower than version `b`. */
export function isLower(a: string, b: string): boolean {
  const left = parseVersion(a);
  const right = parseVersion(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i];
    const y = right[i];
    if (rank(x) !== rank(y)) return rank(x) < rank(y);
    if (x !== y) return (x as number | string) < (y as number | string);
  }
  return false;
}
