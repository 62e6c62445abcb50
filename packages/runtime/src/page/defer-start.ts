import type { WebpackRequire } from '../embed/types';

/** What a container calls on `__webpack_require__.federation` once its runtime has started. */
const CALLED = ['getExposed', 'initContainer', 'startup'] as const;

/**
 * Lets what a build calls wait for a runtime that has to be loaded first. If loading fails, so does the call, and the next one tries
 * again.
 *
 * @param startRuntime loads the runtime and starts it, which replaces what waits
 * @returns the start, for whatever else has to wait
 */
export function deferStart({ federation }: WebpackRequire, startRuntime: () => Promise<void>): () => Promise<void> {
  let starting: Promise<void> | undefined;
  const started = () => {
    starting ||= startRuntime().catch((error) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
  for (const name of CALLED) {
    // The start replaces it.
    federation[name] = (...args: unknown[]) => started().then(() => federation[name](...args));
  }
  Promise.resolve()
    .then(started)
    .catch(() => {});
  return started;
}
