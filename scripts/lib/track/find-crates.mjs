import semver from 'semver';

/** So many versions of the crates are looked at, each of which Cargo has to download. */
const MOST = 50;

/**
 * Finds the crates that one of some releases of `@rspack/core` was built from. No registry knows which they are: the crate
 * `rspack_workspace` says it in its code, so that its versions are looked at from the newest downwards.
 *
 * @param {string[]} releases that are wanted
 * @param {(below?: string) => Promise<{crates: string, rspack: string} | undefined>} ask for the newest crates, or the newest
 *   below a version, and the release that they name
 * @returns {Promise<{found?: {crates: string, rspack: string}, newest?: {crates: string, rspack: string}}>} the newest crates
 *   that fit, and the newest of all
 */
export async function findCrates(releases, ask) {
  const oldest = semver.sort([...releases])[0];
  let newest;
  let pair = await ask();
  for (let asked = 1; pair && asked <= MOST; asked++) {
    newest ??= pair;
    if (releases.includes(pair.rspack)) return { found: pair, newest };
    if (!oldest || semver.lt(pair.rspack, oldest)) break;
    pair = await ask(pair.crates);
  }
  return { newest };
}

/**
 * @param {string} source of `rspack_workspace`
 * @returns {string | undefined} the version of `@rspack/core` that it names
 */
export function releaseIn(source) {
  return /fn rspack_pkg_version\(\)[^{]*\{\s*"([^"]+)"/.exec(source)?.[1];
}
