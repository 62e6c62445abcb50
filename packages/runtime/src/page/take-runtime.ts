import { inheritNonce } from '../csp/nonce';
import type { WebpackRequire } from '../embed/types';
import { deferStart } from './defer-start';
import { PROTOCOL } from './protocol';
import { type Ability, loadOnce, type RuntimeFactory, take } from './runtimes';

/**
 * Creates the start of a build that has only containers for entries: it starts the runtime of the page at once. If the page has none
 * that suffices, the build loads its own, as soon as the entry has been evaluated, and its containers wait for it. Builds that do so at
 * once wait for the first. If that fails, so does `get`, and the next call tries again.
 *
 * @param can which remotes the runtime has to load
 * @param shared whether it has to share modules
 * @param load loads the build's own runtime
 * @param start starts a runtime
 * @param api whether it has to have the API
 */
export function takeRuntime(
  can: Ability,
  shared: boolean,
  load: () => Promise<RuntimeFactory>,
  start: (factory: RuntimeFactory, require: WebpackRequire) => void,
  api = false,
): (require: WebpackRequire) => void {
  return (require) => {
    const takePublished = () => take(PROTOCOL, can, shared, api);
    const published = takePublished();
    if (published) {
      start(published, require);
      return;
    }
    // The chunk is a script, too, and later nothing tells which script is ours.
    inheritNonce(require);
    deferStart(require, async () => {
      // A page whose host has come meanwhile has one.
      start(takePublished() || (await loadOnce(PROTOCOL, can, shared, load, api)), require);
    });
  };
}
