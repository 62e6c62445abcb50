import { readFileSync } from 'node:fs';

const { devDependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * The version of a package that this checkout is pinned to, as package.json says it.
 *
 * @param {string} name
 * @returns {string}
 */
export function versionOf(name) {
  const version = devDependencies[name];
  if (!version) throw new Error(`package.json pins no ${name}`);
  return version;
}
