import { isThenable } from '../thenable';
import type { ChunkHandler, WebpackRequire } from './types';

/** Lets the module of a container that could not be had try again when it is asked again: the bundler keeps its promise. */
export function dropWhenFailed({ c: cache = {} }: WebpackRequire, id: string): void {
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

/** Lets the containers that the remote modules of a chunk come from be had at the next import, where they can't be at this one. */
export function dropFailedContainers(require: WebpackRequire, load: ChunkHandler): ChunkHandler {
  return (chunkId, promises) => {
    load(chunkId, promises);
    const { chunkMapping = {}, moduleIdToRemoteDataMapping: rows = {} } = require.remotesLoadingData ?? {};
    for (const id of chunkMapping[chunkId] ?? []) {
      dropWhenFailed(require, rows[id]?.externalModuleId ?? '');
    }
  };
}
