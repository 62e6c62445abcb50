import type { WebpackRequire } from '../embed/types';

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
  // It must not reject: webpack's hosts would load none of their remotes any more. `get` tells of the failure.
  federation.initContainer = (...args: unknown[]) => {
    unjoined = undefined;
    return started().then(
      () => federation.initContainer(...args),
      () => {
        unjoined = args;
      },
    );
  };
  Promise.resolve()
    .then(started)
    .catch(() => {});
  return started;
}
