import type { ChunkHandler, WebpackRequire } from './types';

/** Loads a shared module that this build brings along. */
export type Factory = () => unknown;

/** Makes a factory load its chunks at once. An eager one gives its module without a promise. */
export type LoadAtOnce = (factory: Factory, eager: boolean) => Factory;

/** Calls factories. A class, because minifiers take the methods out of an object that they know. */
class Calls {
  /** The factories that are being called. They ask for chunks before they return. */
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
 * Consumes shared modules once the containers that the instance does not load itself have joined the share scopes, as
 * webpack does. Without it, both sides may pick a version before they have seen each other's.
 *
 * A container may load shared modules while it joins, and some of them from this build. Nobody can wait for such a container
 * then: what a factory of this build loads takes what has been shared so far.
 *
 * @param outsideScopes gives the scopes that such containers join; nothing waits where there are none
 */
export function createSharingWait(require: WebpackRequire, outsideScopes: () => string[]) {
  const calls = new Calls();
  const asking = () => calls.running[calls.running.length - 1];

  const loadAtOnce: LoadAtOnce = (factory, eager) => {
    // Other runtimes read the text of what is in a share scope, and take `.e(…).then(…)` for a bundler's factory: one that may
    // wait for the very container that calls it while it joins. So this has to look like one.
    const lazy: Factory = () => calls.e(factory, lazy).then((loaded) => loaded);
    const direct: Factory = () => calls.run(factory, direct);
    return eager ? direct : lazy;
  };

  const afterSharing =
    (consume: ChunkHandler): ChunkHandler =>
    (chunkId, promises) => {
      if (!require.consumesLoadingData?.chunkMapping[chunkId]) {
        return;
      }
      const scopes = outsideScopes();
      if (scopes.length === 0 || asking()) {
        consume(chunkId, promises);
        return;
      }
      const consumed: Promise<unknown>[] = [];
      const shared = Promise.resolve(require.I?.(scopes));
      promises.push(shared.then(() => consume(chunkId, consumed)).then(() => Promise.all(consumed)));
    };

  return { loadAtOnce, asking, afterSharing };
}
