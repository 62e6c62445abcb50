import type { ChunkHandler, WebpackRequire } from './types';

/** Loads a shared module that this build brings along. */
export type Factory = () => unknown;

/** Makes a factory load its chunks at once. */
export type LoadAtOnce = (factory: Factory) => Factory;

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
  /** The factories that are being called. They ask for chunks before they return. */
  const called: Factory[] = [];
  const asking = () => called[called.length - 1];

  const loadAtOnce: LoadAtOnce = (factory) => {
    const calling = () => {
      called.push(calling);
      try {
        return factory();
      } finally {
        called.pop();
      }
    };
    return calling;
  };

  const afterSharing = (consume: ChunkHandler): ChunkHandler => {
    if (scopes.length === 0) {
      return consume;
    }
    return (chunkId, promises) => {
      if (!require.consumesLoadingData?.chunkMapping[chunkId]) {
        return;
      }
      if (asking()) {
        consume(chunkId, promises);
        return;
      }
      const consumed: Promise<unknown>[] = [];
      const shared = Promise.resolve(require.I?.(scopes));
      promises.push(shared.then(() => consume(chunkId, consumed)).then(() => Promise.all(consumed)));
    };
  };

  return { loadAtOnce, asking, afterSharing };
}
