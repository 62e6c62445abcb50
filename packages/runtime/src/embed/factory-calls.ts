/** The factory of a shared module of this build. */
export type Factory = () => unknown;

/** Wraps a factory so that it loads its chunks without waiting. An eager one returns its module without a promise. */
export type WrapFactory = (factory: Factory, eager: boolean) => Factory;

/** Returns the factory of a shared module of this build that is being called. */
export type CurrentFactory = () => Factory | undefined;

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

/** Creates what tracks the factories of a build's shared modules. */
export function createFactoryCalls(): { wrapFactory: WrapFactory; currentFactory: CurrentFactory } {
  const factoryCalls = new FactoryCalls();
  return {
    currentFactory: () => factoryCalls.running[factoryCalls.running.length - 1],
    wrapFactory(factory, eager) {
      // Other runtimes search the source of a factory for `.e(…).then(…)`, to recognise one that may wait for the very container that
      // calls it during `init`. So this has to match.
      const lazy: Factory = () => factoryCalls.e(factory, lazy).then((loaded) => loaded);
      const direct: Factory = () => factoryCalls.run(factory, direct);
      return eager ? direct : lazy;
    },
  };
}
