import { inheritNonce } from '../csp/nonce';
import type { WebpackRequire } from '../embed/types';
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
 */
export function takeRuntime(
  can: Ability,
  shared: boolean,
  load: () => Promise<RuntimeFactory>,
  start: (factory: RuntimeFactory, require: WebpackRequire) => void,
): (require: WebpackRequire) => void {
  return (require) => {
    const takePublished = () => take(PROTOCOL, can, shared);
    const published = takePublished();
    if (published) {
      start(published, require);
      return;
    }
    // The chunk is a script, too, and later nothing tells which script is ours.
    inheritNonce(require);
    const { federation } = require;
    let starting: Promise<void> | undefined;
    /** What a host has passed to an `init` for which there was no runtime. */
    let unjoined: unknown[] | undefined;
    const startOwn = async () => {
      // A page whose host has come meanwhile has one.
      start(takePublished() || (await loadOnce(PROTOCOL, can, shared, load)), require);
      if (unjoined) {
        await federation.initContainer(...unjoined);
      }
    };
    const started = () => {
      starting ||= startOwn().catch((error) => {
        starting = undefined;
        throw error;
      });
      return starting;
    };
    // What a container calls once its runtime has started. The start replaces it.
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
  };
}
