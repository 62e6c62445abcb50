import { isThenable } from '../thenable';
import type { ChunkHandler, WebpackRequire } from './types';

/**
 * Removes the module of a container from the module cache if its promise rejects. The next import then loads the container again.
 */
export function uncacheOnFailure({ c: cache = {} }: WebpackRequire, id: string): void {
  const module = cache[id] as { exports?: unknown } | undefined;
  const promise = module?.exports;
  if (isThenable(promise)) {
    promise.then(undefined, () => {
      if (cache[id] === module) {
        delete cache[id];
      }
    });
  }
}

/** Lets the containers of a chunk's remote modules be loaded again at the next import, if they fail now. */
export function uncacheFailedContainers(require: WebpackRequire, load: ChunkHandler): ChunkHandler {
  return (chunkId, promises) => {
    load(chunkId, promises);
    const { chunkMapping = {}, moduleIdToRemoteDataMapping: rows = {} } = require.remotesLoadingData ?? {};
    for (const id of chunkMapping[chunkId] ?? []) {
      uncacheOnFailure(require, rows[id]?.externalModuleId ?? '');
    }
  };
}
