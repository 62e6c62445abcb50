import type { Change } from '../change.js';
import { type Given, isRemote, isSet } from '../given.js';

/**
 * Where a remote finds its files once it is built. `/`, Rsbuild's default, is a path of the page's server, which is the host's. On a
 * development server it may stay: containers find their files by their own URL there.
 */
export function assetPrefix(given: Given): Change[] {
  const { config, server } = given;
  if (!isRemote(given) || isSet(given, 'output.assetPrefix')) return [];
  // What another plugin has set is respected, too.
  if (config.output?.assetPrefix !== (server?.base ?? '/')) return [];
  return [{ path: 'output.assetPrefix', value: 'auto', why: 'chunks lie beside the remote entry, on whatever server' }];
}
