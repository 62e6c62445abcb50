import type { WebpackRequire } from '../../embed/types';
import { isThenable } from '../../thenable';

/** A remote module: its scope, what is exposed, and the module of its container; `p` is the promise while it loads, then 1. */
export type Data = [scope: string | string[], expose: string, container: string] & { p?: unknown };

/** How a remote module is loaded, step by step. */
export interface Steps {
  /** Takes a step and goes on, at once where there is nothing to wait for. The first one's promise stands for all. */
  take<T>(run: () => T | PromiseLike<T>, next: (result: T, isFirst?: boolean) => unknown, isFirst?: boolean): unknown;
  /** The last step: lets the module be what a factory gives. */
  end(factory: () => unknown): void;
  /** Lets the module fail whenever it is required. */
  fail(error?: unknown): void;
}

/** Makes the steps of one remote module; `promises` are what its chunk waits for. */
export function createSteps({ m = {} }: WebpackRequire, id: string, data: Data, promises: unknown[]): Steps {
  const fail = (cause?: unknown) => {
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
    fail,
    take(run, next, isFirst) {
      try {
        const result = run();
        if (!isThenable<Awaited<typeof result>>(result)) {
          return next(result as never, isFirst);
        }
        const going = result.then((value) => next(value as never), fail);
        if (isFirst) {
          data.p = going;
          promises.push(going);
        }
        return going;
      } catch (error) {
        return fail(error);
      }
    },
    end(factory) {
      data.p = 1;
      m[id] = (module) => {
        module.exports = factory();
      };
    },
  };
}
