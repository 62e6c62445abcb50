import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Imports packages of the peers.
 *
 * @param {import('./index.mjs').Order} order
 * @returns {(name: string) => Promise<object>}
 */
export function importer({ peers }) {
  const require = createRequire(join(peers, 'package.json'));
  return (name) => import(pathToFileURL(require.resolve(name)));
}

/** The file of a package of the peers. */
export const peerFile = ({ peers }, name) => createRequire(join(peers, 'package.json')).resolve(name);
