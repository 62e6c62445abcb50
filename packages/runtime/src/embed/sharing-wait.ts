import type { ChunkHandler, WebpackRequire } from './types';

/** Makes the factory of a shared module that this build brings along load its chunks at once. */
export type LoadAtOnce = <T>(factory: () => T) => () => T;

/**
 * Consumes shared modules once the containers that the instance does not load itself have joined the share scopes, as
 * webpack does. Without it, both sides may pick a version before they have seen each other's.
 *
 * A container may load shared modules while it joins, and some of them from this build. Nobody can wait for such a container
 * then: what a factory of this build loads takes what has been shared so far.
 *
 * @param scopes that such containers join; nothing waits where there are none
 */
export function createSharingWait(require: WebpackRequire, scopes: string[]) {
  /** How many factories are being called. Chunks are asked for while they are, before they return. */
  let asked = 0;

  const loadAtOnce: LoadAtOnce = (factory) => () => {
    asked++;
    try {
      return factory();
    } finally {
      asked--;
    }
  };

  const afterSharing = (consume: ChunkHandler): ChunkHandler => {
    if (scopes.length === 0) {
      return consume;
    }
    return (chunkId, promises) => {
      if (!require.consumesLoadingData?.chunkMapping[chunkId]) {
        return;
      }
      if (asked > 0) {
        consume(chunkId, promises);
        return;
      }
      const consumed: Promise<unknown>[] = [];
      const shared = Promise.resolve(require.I?.(scopes));
      promises.push(shared.then(() => consume(chunkId, consumed)).then(() => Promise.all(consumed)));
    };
  };

  return { loadAtOnce, afterSharing };
}
