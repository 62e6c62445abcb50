import type { WebpackRequire } from '../embed/types';

/** How many milliseconds `init` waits for a runtime. What it was passed is joined later, too, once the runtime is there. */
const INIT_TIMEOUT = 5000;

/**
 * Lets what a container calls on `__webpack_require__.federation` wait for a runtime that has to be loaded first. If loading fails, so do
 * `getExposed` and `startup`, and the next call tries again.
 *
 * @param startRuntime loads the runtime and starts it, which replaces what waits
 * @returns the start, for whatever else has to wait
 */
export function deferStart({ federation }: WebpackRequire, startRuntime: () => Promise<void>): () => Promise<void> {
  let starting: Promise<void> | undefined;
  /** What a host has passed to an `init` for which there was no runtime. */
  let unjoined: unknown[] | undefined;
  const start = async () => {
    await startRuntime();
    if (unjoined) {
      await federation.initContainer(...unjoined);
    }
  };
  const started = () => {
    starting ||= start().catch((error) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
  for (const name of ['getExposed', 'startup']) {
    federation[name] = (...args: unknown[]) => started().then(() => federation[name](...args));
  }
  // It must neither reject nor be silent: hosts of other tools would load none of their remotes, or not start. `get` tells of the failure.
  federation.initContainer = (...args: unknown[]) => {
    unjoined = undefined;
    const joined = started().then(
      () => federation.initContainer(...args),
      () => {
        unjoined = args;
      },
    );
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, INIT_TIMEOUT);
      joined.finally(() => clearTimeout(timer)).then(resolve, reject);
    });
  };
  Promise.resolve()
    .then(started)
    .catch(() => {});
  return started;
}
