import type { ChunkHandler, WebpackRequire } from './types';

/**
 * Lets an import of a remote module that failed be tried again: the modules that failed to evaluate are dropped from the
 * cache, where each would give the old error even when the remote is back.
 */
export function retryFailed(
  require: WebpackRequire,
  chunkMapping: Record<string, string[]>,
  load: ChunkHandler,
): ChunkHandler {
  return (chunkId, promises) => {
    const cache = require.c ?? {};
    if (chunkMapping[chunkId]?.some((id) => cache[id]?.error)) {
      dropFailed(require);
    }
    load(chunkId, promises);
  };
}

/** Drops the modules that failed to evaluate from the cache, where each gives the old error. */
export function dropFailed({ c: cache = {} }: WebpackRequire): void {
  for (const id of Object.keys(cache)) {
    if (cache[id]?.error) {
      delete cache[id];
    }
  }
}
