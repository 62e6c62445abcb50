import semver from 'semver';

/**
 * What `@rspack/core` has on npm and is wanted.
 *
 * @param {string[]} published all versions
 * @param {string} wanted a version or a range, such as `2.3.x`
 * @returns {string[]} from the newest to the oldest; a prerelease only where it is named itself
 */
export function wantedReleases(published, wanted) {
  return semver.rsort(published.filter((version) => semver.satisfies(version, wanted)));
}

/**
 * The newest release that accepts a version of `@rspack/core`.
 *
 * @param {{version: string, accepts?: string}[]} published releases of one package, and the range that each asks for
 * @param {string} rspack
 * @returns {string | undefined} no prerelease
 */
export function newestThatAccepts(published, rspack) {
  const fitting = published.filter(
    ({ version, accepts }) => accepts && !semver.prerelease(version) && semver.satisfies(rspack, accepts),
  );
  return semver.rsort(fitting.map(({ version }) => version))[0];
}
