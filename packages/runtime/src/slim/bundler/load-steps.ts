import type { WebpackRequire } from '../../embed/types';
import { isThenable } from '../../thenable';

/**
 * A remote module: its share scope, the exposed module, and the module of its container. `p` is the promise while it is loading,
 * then 1.
 */
export type RemoteModuleData = [scope: string | string[], expose: string, container: string] & { p?: unknown };

/** The steps that load a remote module, by webpack's names. */
export interface LoadSteps {
  /** Calls `run`, then `next` with the result, synchronously if there is no promise. The first promise covers all steps. */
  handleFunction<T>(
    run: () => T | PromiseLike<T>,
    next: (result: T, isFirst?: boolean) => unknown,
    isFirst?: boolean,
  ): unknown;
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
export function createLoadSteps(
  { m = {} }: WebpackRequire,
  id: string,
  data: RemoteModuleData,
  promises: unknown[],
): LoadSteps {
  const onError = (cause?: unknown) => {
    const error = (cause || new Error('Container missing')) as Error;
    if (typeof error.message === 'string') {
      error.message += `\nwhile loading "${data[1]}" from ${data[2]}`;
    }
    m[id] = () => {
      throw error;
    };
    data.p = 0;
  };
  return {
    onError,
    handleFunction(run, next, isFirst) {
      try {
        const result = run();
        if (!isThenable<Awaited<typeof result>>(result)) {
          return next(result as never, isFirst);
        }
        const promise = result.then((value) => next(value as never), onError);
        if (isFirst) {
          data.p = promise;
          promises.push(promise);
        }
        return promise;
      } catch (error) {
        return onError(error);
      }
    },
    onFactory(factory) {
      data.p = 1;
      m[id] = (module) => {
        module.exports = factory();
      };
    },
  };
}
