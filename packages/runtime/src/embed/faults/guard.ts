import { within } from './deadline';
import { explain } from './explain';
import { forget } from './forget';
import { NO_ENTRY, remoteTimeout } from './remote-timeout';
import type { Instance, RemoteModule } from './types';

/**
 * A runtime plugin that waits for no remote for ever, and has one loaded anew whose container could not be had or used: upstream
 * keeps what it was given, also when the remote is well again.
 */
export const guardPlugin = {
  name: 'fedpack-guard',
  apply(instance: Instance): void {
    const { loaderHook, remoteHandler } = instance;
    /** Containers that have not answered in time, and still do not. */
    const stuck = new Set<RemoteModule | undefined>();

    const { getRemoteModuleAndOptions } = remoteHandler;
    remoteHandler.getRemoteModuleAndOptions = async (asked) => {
      const get = () => getRemoteModuleAndOptions.call(remoteHandler, asked);
      let found = await get();
      if (stuck.has(found.module)) {
        forget(instance, found.module);
        found = await get();
      }
      guard(instance, found.module);
      return found;
    };

    // What a plugin gives counts; the hook takes the last answer, so this comes after it.
    const { getModuleFactory } = loaderHook.lifecycle;
    const { emit } = getModuleFactory;
    getModuleFactory.emit = (asked) => {
      const { expose, moduleInfo, remoteEntryExports } = asked;
      const module = instance.moduleCache.get(moduleInfo.name);
      const answer = emit
        .call(getModuleFactory, asked)
        .then((factory) => (typeof factory === 'function' ? factory : remoteEntryExports.get(expose)));
      const late = () => {
        stuck.add(module);
        const free = () => stuck.delete(module);
        answer.then(free, free);
      };
      return within(remoteTimeout, `${expose} of it does not come`, () => answer, late).catch((error) => {
        throw stuck.has(module) ? explain(error, moduleInfo) : error;
      });
    };
  },
};

/** Lets a remote fail in time, and be forgotten then. */
function guard(instance: Instance, module: RemoteModule): void {
  // It has these methods from its class until it is guarded.
  if (Object.keys(module).includes('getEntry')) {
    return;
  }
  const { getEntry, init, remoteInfo } = module;
  const careful = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    try {
      return await within(remoteTimeout, what, run);
    } catch (error) {
      forget(instance, module);
      throw explain(error, remoteInfo);
    }
  };
  module.getEntry = (...given) => careful(NO_ENTRY, () => getEntry.apply(module, given));
  module.init = async (...given) => {
    if (!module.remoteEntryExports) {
      await module.getEntry(given[3], given[4]);
    }
    return careful('its init does not end', () => init.apply(module, given));
  };
}
