import { output } from './output-of.mjs';

/** Not more releases of a package are looked at: the newest are what counts. */
const NEWEST = 40;

/**
 * @param {string} name of a package on npm
 * @returns {Promise<string[]>} its versions
 */
export async function versionsOf(name) {
  return asList(JSON.parse(await output(['npm', 'view', name, 'versions', '--json'])));
}

/**
 * @param {string} name of a package on npm
 * @param {'dependencies' | 'peerDependencies'} kind
 * @param {string} other a package
 * @param {string} from the oldest version that counts
 * @returns {Promise<{version: string, accepts?: string}[]>} which versions of the other package each release asks for
 */
export async function requirementsOf(name, kind, other, from) {
  const text = await output(['npm', 'view', `${name}@>=${from}`, 'version', kind, '--json']);
  const found = asList(JSON.parse(text)).slice(-NEWEST);
  return found.map((release) => ({ version: release.version, accepts: release[kind]?.[other] }));
}

/** Of a single result, npm prints no list. */
function asList(value) {
  return Array.isArray(value) ? value : [value];
}
