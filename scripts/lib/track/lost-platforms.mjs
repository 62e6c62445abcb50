/**
 * The packages of other platforms that a lock file lacks. npm leaves them out without a word when the registry does not have them (a mirror,
 * or a release that is minutes old), and nobody on such a platform could install.
 *
 * @param {{packages: Record<string, {optionalDependencies?: Record<string, string>}>}} before package-lock.json as it was
 * @param {typeof before} after as npm has written it
 * @returns {string[]} names of packages that were there, and that something still asks for
 */
export function lostPlatforms(before, after) {
  const [had, has] = [before, after].map(({ packages }) => new Set(Object.keys(packages).map(nameOf)));
  const asked = Object.values(after.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  return [...new Set(asked)].filter((name) => had.has(name) && !has.has(name)).sort();
}

/** Of `node_modules/a/node_modules/@b/c`: `@b/c`. */
function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
