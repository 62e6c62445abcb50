import { isInRange, parseRange } from '../plain/range';
import { explain } from './explain';
import { explainMismatch, explainShare } from './explain-share';
import { exposesOf } from './exposes';
import { readError, type Stage } from './failure';
import type { Page } from './page';
import { keyOf, remoteKey } from './problem';
import type { Instance, LoadFailure, OverlayPlugin, ResolveShare } from './types';

export const NAME = 'fedpack-overlay';

/** Creates the runtime plugin that tells a page of what its remotes and shared modules fail with. It changes nothing of it. */
export function createPlugin(page: Page): OverlayPlugin {
  /** Where errors come from. */
  const stages = new WeakMap<object, Stage>();
  const from = (stage: Stage, error: unknown) => Object(error) === error && stages.set(error as object, stage);

  function tell(instance: Instance, { error, remote, expose, id, lifecycle }: LoadFailure): void {
    if (remote?.isLocation && lifecycle === 'afterResolve') {
      return;
    }
    const entry = remote?.entry;
    const stage = stages.get(Object(error)) ?? (lifecycle === 'afterResolve' ? 'manifest' : undefined);
    try {
      const exposes = exposesOf(instance, remote);
      page.report(explain({ error, stage, remote: remote?.name, entry, expose, id, exposes }), error);
    } catch (failure) {
      // Anything may be thrown as an error, also what can't be read. The load must not fail by what is said of it.
      console.warn('[fedpack] An error could not be shown in the page.', failure);
    }
  }

  return {
    name: NAME,
    apply(instance) {
      const { errorLoadRemote } = instance.remoteHandler.hooks.lifecycle;
      // Runtimes of builds without remotes don't have it.
      if (!errorLoadRemote) {
        return;
      }
      // A listener’s result would count, and ours is none.
      const { emit } = errorLoadRemote;
      errorLoadRemote.emit = (failure) => {
        tell(instance, failure);
        return emit.call(errorLoadRemote, failure);
      };
    },
    afterLoadManifest({ error, moduleInfo }) {
      if (error) from('manifest', error);
      else page.withdraw([remoteKey(moduleInfo.name) + keyOf('manifest')]);
    },
    afterLoadEntry({ error, remoteInfo }) {
      if (error) from('entry', error);
      else
        page.withdraw([remoteKey(remoteInfo.name) + keyOf('entry'), remoteKey(remoteInfo.name) + keyOf('container')]);
    },
    afterInitRemote({ error, remoteInfo }) {
      if (error) from('init', error);
      else page.withdraw([remoteKey(remoteInfo.name)]);
    },
    afterGetExpose({ error }) {
      if (error) from('get', error);
    },
    afterExecuteFactory({ error }) {
      if (error) from('factory', error);
    },
    afterLoadRemote({ error, id, expose, remote, origin, recovered }) {
      if (error) tell(origin, { error, id, expose, remote, lifecycle: 'onLoad' });
      if (remote && !error) page.withdraw([remoteKey(remote.name), remoteKey(remote.name, expose)]);
      if (recovered) page.standIn(error);
    },
    errorLoadShare({ error, origin }) {
      const problem = error ? explainShare(readError(error), origin.options.name) : undefined;
      if (problem) page.report(problem, error);
    },
    resolveShare: (args) => watchSingleton(page, args),
  };
}

/** Tells of a singleton whose version doesn't fit. With `strictVersion`, the runtime throws instead. */
function watchSingleton<T extends ResolveShare>(page: Page, args: T): T {
  const { resolver, pkgName: share, shareInfo } = args;
  const { requiredVersion: range, singleton } = shareInfo.shareConfig ?? {};
  if (singleton && range) {
    args.resolver = () => {
      const found = resolver();
      const { version, from = '' } = found?.shared ?? {};
      if (version && !isInRange(parseRange(range), version)) {
        const consumer = shareInfo.from ?? '';
        page.report(explainMismatch({ share, version, from, consumer, range, level: 'warning' }));
      }
      return found;
    };
  }
  return args;
}
