import type { WebpackRequire } from '../../embed/types';

/**
 * A remote module: its share scope, the exposed module, and the module of its container. `p` is the promise while it is loading,
 * then 1.
 */
export type RemoteModuleData = [scope: string | string[], expose: string, container: string] & { p?: unknown };

/** How a remote module is loaded, by webpack's names. */
export interface LoadSteps {
  /** What is loading: its module and its chunk wait for it. */
  loading(promise: Promise<unknown>): void;
  /** The last step: defines the module by its factory. */
  onFactory(factory: () => unknown): void;
  /** Makes the module throw. */
  onError(error?: unknown): void;
}

/**
 * Creates the steps for one remote module.
 *
 * @param promises what its chunk waits for
 */
export const createLoadSteps = (
  { m = {} }: WebpackRequire,
  id: string,
  data: RemoteModuleData,
  promises: unknown[],
): LoadSteps => ({
  loading(promise) {
    data.p = promise;
    promises.push(promise);
  },
  onError(cause) {
    const error = (cause || new Error('Container missing')) as Error;
    if (typeof error.message === 'string') {
      error.message += `\nwhile loading "${data[1]}" from ${data[2]}`;
    }
    m[id] = () => {
      throw error;
    };
    data.p = 0;
  },
  onFactory(factory) {
    data.p = 1;
    m[id] = (module) => {
      module.exports = factory();
    };
  },
});
