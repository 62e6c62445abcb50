import type { ChunkHandler, WebpackRequire } from './types';

/**
 * Makes a failed import of a remote module retry at the next import: modules that threw are removed from the module cache, which
 * would throw the old error again.
 */
export function retryFailedModules(
  require: WebpackRequire,
  chunkMapping: Record<string, string[]>,
  load: ChunkHandler,
): ChunkHandler {
  return (chunkId, promises) => {
    const cache = require.c ?? {};
    if (chunkMapping[chunkId]?.some((id) => cache[id]?.error)) {
      uncacheFailedModules(require);
    }
    load(chunkId, promises);
  };
}

/** Removes the modules that threw from the module cache. */
export function uncacheFailedModules({ c: cache = {} }: WebpackRequire): void {
  for (const id of Object.keys(cache)) {
    if (cache[id]?.error) {
      delete cache[id];
    }
  }
}

/** What a module throws that could not be loaded. */
export function failureOf({ m: factories = {} }: WebpackRequire, id: string): unknown {
  try {
    factories[id]?.({ exports: {} });
  } catch (error) {
    return error;
  }
  return undefined;
}
