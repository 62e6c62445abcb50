import { type Change, valueAt } from '../change.js';
import { type Given, isRemote, isSet } from '../given.js';

/**
 * Where a remote finds its files. `/`, Rsbuild's default, is a path of the page's server, which is the host's. On a development server
 * for pages it may stay: containers find their files by their own URL there.
 */
export function assetPrefix(given: Given): Change[] {
  if (!isRemote(given)) return [];
  const paths = given.settings.target === 'node' ? ['output.assetPrefix', 'dev.assetPrefix'] : ['output.assetPrefix'];
  const why = 'chunks are next to the remote entry, whatever server that is on';
  return paths.filter((path) => isLeft(given, path)).map((path) => ({ path, value: 'auto', why }));
}

/** Whether neither the user nor another plugin has set it. */
function isLeft(given: Given, path: string): boolean {
  return !isSet(given, path) && valueAt(given.config, path) === (given.server?.base ?? '/');
}
