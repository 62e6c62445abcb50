import { isThenable } from '../thenable';
import { reportModule } from './report-containers';
import type { ChunkHandler, RemoteInfo, WebpackRequire } from './types';

/** Promises of containers that remote modules wait for. Whoever else waits for one leaves a failure to these. */
export const awaited = new WeakSet<object>();

/**
 * Removes the module of a container from the module cache if its promise rejects. The next import then loads the container again.
 *
 * @returns the promise, if there is one
 */
export function uncacheOnFailure({ c: cache = {} }: WebpackRequire, id: string): PromiseLike<unknown> | undefined {
  const module = cache[id] as { exports?: unknown } | undefined;
  const promise = module?.exports;
  if (!isThenable(promise)) {
    return undefined;
  }
  promise.then(undefined, () => {
    if (cache[id] === module) {
      delete cache[id];
    }
  });
  return promise;
}

/**
 * Lets the containers of a chunk's remote modules be loaded again at the next import, if they fail now, and tells runtime plugins of it.
 *
 * @param remotes the locations of each remote
 */
export function handleFailedContainers(
  require: WebpackRequire,
  remotes: Record<string, RemoteInfo[]>,
  load: ChunkHandler,
): ChunkHandler {
  return (chunkId, promises) => {
    const loading: Promise<unknown>[] = [];
    load(chunkId, loading);
    const { chunkMapping = {}, moduleIdToRemoteDataMapping: rows = {} } = require.remotesLoadingData ?? {};
    const modules = chunkMapping[chunkId] ?? [];
    for (const id of modules) {
      const promise = uncacheOnFailure(require, rows[id]?.externalModuleId ?? '');
      if (promise) {
        awaited.add(promise);
      }
    }
    if (loading.length > 0) {
      promises.push(
        Promise.all(loading).then(() => Promise.all(modules.map((id) => reportModule(require, remotes, id)))),
      );
    }
  };
}
