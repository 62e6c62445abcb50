/**
 * The start of builds with `experiments.externalRuntime` that need a complete runtime, as they use its API. It starts the one of the page
 * at once. If the page has none, it loads one of its own, and what is loaded with `import()` waits for it, as containers do.
 */
import type { Start } from '../embed/start';
import { PROTOCOL } from '../page/protocol';
import { loadOnce, type RuntimeFactory } from '../page/runtimes';
import { type Complete, findComplete, useComplete } from './complete';
import { waitForStart } from './wait-for-start';

let loading = false;

/** Starts federation in a runtime chunk. After a hot update it is called again. */
export const start: Start = (require, options, module) => {
  const startOn = (complete: Complete) => complete.start(require, options, module);
  const found = findComplete();
  if (found) {
    startOn(found);
    return;
  }
  // The tables of a hot update are there when it starts.
  if (loading) {
    return;
  }
  loading = true;
  waitForStart(require, async () => {
    // A page whose host has come meanwhile has one.
    if (!findComplete()) {
      useComplete(await loadOnce(PROTOCOL, 'complete', true, loadOwn));
    }
    startOn(findComplete() as Complete);
  });
};

async function loadOwn(): Promise<RuntimeFactory> {
  const own = await import(/* webpackChunkName: "federation_runtime" */ '@fedpack/runtime/prebuilt/any.complete');
  return own.default;
}
