import type { ChunkHandler, WebpackRequire } from './types';

/** The factory of a shared module of this build. */
export type Factory = () => unknown;

/** Wraps a factory so that it loads its chunks without waiting. An eager one returns its module without a promise. */
export type WrapFactory = (factory: Factory, eager: boolean) => Factory;

/** Tracks which factory is being called. A class, because minifiers inline the methods of object literals. */
class FactoryCalls {
  /** The factories that are being called. They request chunks before they return. */
  declare readonly running: Factory[];

  constructor() {
    this.running = [];
  }

  run(factory: Factory, as: Factory): unknown {
    this.running.push(as);
    try {
      return factory();
    } finally {
      this.running.pop();
    }
  }

  e(factory: Factory, as: Factory): Promise<unknown> {
    return Promise.resolve(this.run(factory, as));
  }
}

/**
 * Delays consumes until the containers that the instance doesn't load have joined the share scopes, as webpack does. Otherwise both
 * sides might select a version before they know each other's.
 *
 * Such a container may load shared modules while it is initialised, some of them from this build. These can't wait for the
 * container: chunks that a factory of this build requests use what is shared so far.
 *
 * @param externalScopes returns the scopes that such containers join; nothing waits if there are none
 */
export function createWaitForSharing(require: WebpackRequire, externalScopes: () => string[]) {
  const factoryCalls = new FactoryCalls();
  const currentFactory = () => factoryCalls.running[factoryCalls.running.length - 1];

  const wrapFactory: WrapFactory = (factory, eager) => {
    // Other runtimes search the source of a factory for `.e(…).then(…)`, to recognise one that may wait for the very container that
    // calls it during `init`. So this has to match.
    const lazy: Factory = () => factoryCalls.e(factory, lazy).then((loaded) => loaded);
    const direct: Factory = () => factoryCalls.run(factory, direct);
    return eager ? direct : lazy;
  };

  const waitForSharing =
    (consume: ChunkHandler): ChunkHandler =>
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

  return { wrapFactory, currentFactory, waitForSharing };
}
