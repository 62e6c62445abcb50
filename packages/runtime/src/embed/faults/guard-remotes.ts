import { attempt } from './attempts';
import { findRedeployed } from './redeployed';
import { toRemoteError } from './remote-error';
import { ENTRY_TIMED_OUT, remoteTimeout } from './remote-timeout';
import { resetRemote } from './reset-remote';
import type { Container, Instance, RemoteModule } from './types';
import { withTimeout } from './with-timeout';

/** Returns the `getScope` for the `get` of a container that is about to be called, if there is one. */
export type TakeGetScope = (name: string, expose: string) => unknown[] | undefined;

/**
 * Limits how long the remotes of an instance may take, and resets those that failed: upstream keeps a failed container even after the
 * remote has recovered.
 */
export function guardRemotes(instance: Instance, takeGetScope: TakeGetScope): void {
  const { loaderHook, moduleCache, remoteHandler } = instance;
  /** Remotes whose `get` has timed out and is still pending. */
  const unresponsive = new Set<RemoteModule | undefined>();

  const { getRemoteModuleAndOptions } = remoteHandler;
  remoteHandler.getRemoteModuleAndOptions = async (args) => {
    const get = () => getRemoteModuleAndOptions.call(remoteHandler, args);
    let result = await get();
    if (unresponsive.has(result.module)) {
      resetRemote(instance, result.module);
      result = await get();
    }
    guard(instance, result.module);
    return result;
  };

  // Upstream's hook uses the last result. Wrapping it lets a factory of an application's plugin win.
  const { getModuleFactory } = loaderHook.lifecycle;
  const { emit } = getModuleFactory;
  getModuleFactory.emit = async (args) => {
    const { expose, moduleInfo, remoteEntryExports } = args;
    const { name } = moduleInfo;
    const module = moduleCache.get(name);
    const getScope = takeGetScope(name, expose);
    const within = (get: () => unknown, onTimeout?: () => void) =>
      withTimeout(remoteTimeout, `${expose} of it does not come`, get, onTimeout);
    const getting = emit
      .call(getModuleFactory, args)
      .then((factory) => (typeof factory === 'function' ? factory : remoteEntryExports.get(expose, getScope)));
    const onTimeout = () => {
      unresponsive.add(module);
      const recover = () => unresponsive.delete(module);
      getting.then(recover, recover);
    };
    try {
      return await within(() => getting, onTimeout);
    } catch (error) {
      if (unresponsive.has(module)) {
        throw toRemoteError(error, moduleInfo);
      }
      const container = await findRedeployed(instance, name, remoteEntryExports, error).catch(() => {});
      if (!container) {
        throw error;
      }
      return within(() => container.get(expose));
    }
  };
}

/** Wraps `getEntry` and `init` of a remote: they time out, and reset the remote when they fail. */
function guard(instance: Instance, module: RemoteModule): void {
  // An own property means that it is wrapped already.
  if (Object.keys(module).includes('getEntry')) {
    return;
  }
  const { getEntry, init, remoteInfo } = module;
  const guarded = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      resetRemote(instance, module);
      throw toRemoteError(error, remoteInfo);
    }
  };
  module.getEntry = (...args) => {
    const run = () => getEntry.apply(module, args);
    return module.remoteEntryExports
      ? run()
      : guarded(() =>
          attempt(instance, remoteInfo, remoteInfo.entry, (url) => {
            remoteInfo.entry = url;
            return withTimeout(remoteTimeout, ENTRY_TIMED_OUT, run);
          }),
        );
  };
  /** Loads a container of its own, where another host of the page has initialised that which is there. */
  let own: Promise<Container> | undefined;
  module.init = async (...args) => {
    // Nothing can fail any more, and timers take time.
    if (module.inited) {
      return init.apply(module, args);
    }
    const run = async (onOther?: () => Promise<Container>) => {
      if (!module.remoteEntryExports) {
        await module.getEntry(args[3], args[4]);
      }
      return guarded(() =>
        withTimeout(remoteTimeout, 'its init does not end', () => init.apply(module, args)).catch((error) => {
          if (onOther && /different share scope/.test(error?.message)) {
            return onOther();
          }
          throw error;
        }),
      );
    };
    return run(() => {
      if (!own) {
        // A container has one share scope. So this host loads one for itself.
        resetRemote(instance, module);
        module.remoteEntryExports = undefined;
        instance.moduleCache.set(remoteInfo.name, module);
        own = run();
      }
      return own;
    });
  };
}
