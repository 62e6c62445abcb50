/**
 * Starts the runtime of the page, or what the build adds to the runtime core that the page provides, or the build's own. Builds with
 * `experiments.externalRuntime` compile this module.
 */
import { pageCore } from '../external/page-core';
import type { RuntimeFactory } from '../page/runtimes';
import { takeRuntime } from '../page/take-runtime';

const takeExternal: typeof takeRuntime = (can, shared, load, start) =>
  takeRuntime(can, shared, () => loadOnCore() ?? load(), start);

/** Loads what the build adds, if the page provides a core. The alias leads to `external` where the build may load remotes. */
function loadOnCore(): Promise<RuntimeFactory> | undefined {
  const core = pageCore();
  return (
    core &&
    import(/* webpackChunkName: "federation_runtime_external" */ '@fedpack/runtime/prebuilt/external.none').then(
      ({ default: create }): RuntimeFactory =>
        (...constants) =>
          create(core, ...constants),
    )
  );
}

export default takeExternal;
