import { within } from './deadline';
import { forget, stale } from './forget';
import { remoteTimeout } from './remote-timeout';
import type { Container, Instance } from './types';

/**
 * A runtime plugin for remotes that were deployed anew while a page is open: the chunks that their old container asks for are
 * gone. A chunk that can't be had is asked for once more, by the container that the manifest names by now.
 */
export const redeployedPlugin = {
  name: 'fedpack-redeployed',
  apply(instance: Instance): void {
    const { loaderHook, remoteHandler, snapshotHandler } = instance;
    const { getModuleFactory } = loaderHook.lifecycle;
    const { emit } = getModuleFactory;

    const isRedeployed = async (name: string): Promise<boolean> => {
      const remote = instance.options.remotes.find((known) => known.name === name);
      const { entry = '' } = remote ?? {};
      const before = snapshotHandler.manifestCache.get(entry);
      if (!remote || !before) {
        return false;
      }
      snapshotHandler.manifestCache.delete(entry);
      stale.add(entry);
      return JSON.stringify(await snapshotHandler.getManifestJson(entry, remote, {})) !== JSON.stringify(before);
    };

    const containerOf = async (name: string, old: Container): Promise<Container> => {
      const module = instance.moduleCache.get(name);
      if (!module || !(await isRedeployed(name))) {
        return old;
      }
      forget(instance, module);
      return (await remoteHandler.getRemoteModuleAndOptions({ id: name })).module.init(name);
    };

    getModuleFactory.emit = async (asked) => {
      const { expose, moduleInfo, remoteEntryExports } = asked;
      try {
        const factory = await emit.call(getModuleFactory, asked);
        return typeof factory === 'function' ? factory : await remoteEntryExports.get(expose);
      } catch (error) {
        if (!isOfChunk(error)) {
          throw error;
        }
        const container = await containerOf(moduleInfo.name, remoteEntryExports).catch(() => {
          throw error;
        });
        return within(remoteTimeout, `${expose} of it does not come`, () => container.get(expose));
      }
    };
  },
};

/** Whether a bundler could not load a script or a style sheet. */
const isOfChunk = (error: unknown) => {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED';
};
