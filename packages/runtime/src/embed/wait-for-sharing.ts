import type { CurrentFactory } from './factory-calls';
import type { ChunkHandler, WebpackRequire } from './types';

/** Delays the handler that consumes shared modules until others have joined the share scopes. */
export type WaitForSharing = (consume: ChunkHandler, currentFactory: CurrentFactory) => ChunkHandler;

/**
 * Delays consumes until the containers that the instance doesn't load have joined the share scopes, as webpack does. Otherwise both
 * sides might select a version before they know each other's.
 *
 * Such a container may load shared modules while it is initialised, some of them from this build. These can't wait for the
 * container: chunks that a factory of this build requests use what is shared so far.
 *
 * @param externalScopes returns the scopes that such containers join; nothing waits if there are none
 */
export const createWaitForSharing =
  (require: WebpackRequire, externalScopes: () => string[]): WaitForSharing =>
  (consume, currentFactory) =>
  (chunkId, promises) => {
    if (!require.consumesLoadingData?.chunkMapping[chunkId]) {
      return;
    }
    const scopes = externalScopes();
    if (scopes.length === 0 || currentFactory()) {
      consume(chunkId, promises);
      return;
    }
    const consumed: Promise<unknown>[] = [];
    const shared = Promise.resolve(require.I?.(scopes));
    promises.push(shared.then(() => consume(chunkId, consumed)).then(() => Promise.all(consumed)));
  };
