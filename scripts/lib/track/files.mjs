/**
 * Files in which a version is a fact of its time, or what a test is given: it stays.
 */
const STAYS = [
  /^CHANGELOG\.md$/,
  /^CONTRIBUTING\.md$/,
  /^benchmarks\/results\//,
  // Who made these documents, and when.
  /^crates\/fedpack_manifest\/tests\//,
  // What crates took when they were measured.
  /^scripts\/(lib\/crate-seconds\.json$|tests\/)/,
  // Examples in comments.
  /^scripts\/lib\/track\//,
  // Projects of users, which are of any version.
  /^tests\/init\/fixtures\//,
  /\.test\.(mjs|ts|tsx)$/,
];

/** Cargo and npm write their lock files themselves. */
const LOCKS = /(^|\/)(package-lock\.json|Cargo\.lock)$/;

const TEXT = /\.(md|json|toml|mjs|cjs|js|ts|tsx|rs|yml|html)$/;

/**
 * @param {string} path of a tracked file, relative to the checkout
 * @returns {'moves' | 'stays' | 'other'} whether versions of Rspack that it names move to another release; `other`: lock files,
 *   and what is no text
 */
export function kindOf(path) {
  if (LOCKS.test(path) || !TEXT.test(path)) return 'other';
  return STAYS.some((pattern) => pattern.test(path)) ? 'stays' : 'moves';
}
