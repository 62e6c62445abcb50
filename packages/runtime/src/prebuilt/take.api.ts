/** Starts a runtime of the page that has the API, or the build's own. Containers whose modules import the API compile this module. */
import { type Complete, useComplete } from '@fedpack/runtime/complete/made';
import type { RuntimeFactory } from '../page/runtimes';
import { takeRuntime } from '../page/take-runtime';

const takeWithApi: typeof takeRuntime = (can, shared, load, start) => {
  const used =
    (factory: RuntimeFactory): RuntimeFactory =>
    (...constants) =>
      useComplete(factory(...constants) as Complete);
  return takeRuntime(can, shared, load, (factory, require) => start(used(factory), require), true);
};

export default takeWithApi;
