import { remoteTimeout } from './remote-timeout';
import { resetRemote, staleManifests } from './reset-remote';
import type { Container, Instance } from './types';
import { withTimeout } from './with-timeout';

/**
 * A runtime plugin for remotes that are deployed while a page is open, so that the chunks of the loaded container are gone. If a
 * chunk can't be loaded and the manifest has changed, the new container is used. So it is in Node, where a container never asks again
 * for a chunk that was missing.
 */
export const redeployedPlugin = {
  name: 'fedpack-redeployed',
  apply(instance: Instance): void {
    const { loaderHook, remoteHandler, snapshotHandler } = instance;
    const { getModuleFactory } = loaderHook.lifecycle;
    const { emit } = getModuleFactory;

    const isRedeployed = async (name: string): Promise<boolean> => {
      const remote = instance.options.remotes.find((other) => other.name === name);
      const { entry = '' } = remote ?? {};
      const cached = snapshotHandler.manifestCache.get(entry);
      if (!remote || !cached) {
        return false;
      }
      snapshotHandler.manifestCache.delete(entry);
      staleManifests.add(entry);
      return JSON.stringify(await snapshotHandler.getManifestJson(entry, remote, {})) !== JSON.stringify(cached);
    };

    const getNewContainer = async (name: string, current: Container, error: unknown): Promise<Container> => {
      const module = instance.moduleCache.get(name);
      if (!module || !(isFileMissing(error) || (await isRedeployed(name)))) {
        return current;
      }
      resetRemote(instance, module);
      return (await remoteHandler.getRemoteModuleAndOptions({ id: name })).module.init(name);
    };

    getModuleFactory.emit = async (args) => {
      const { expose, moduleInfo, remoteEntryExports } = args;
      try {
        const factory = await emit.call(getModuleFactory, args);
        return typeof factory === 'function' ? factory : await remoteEntryExports.get(expose);
      } catch (error) {
        if (!isChunkLoadError(error)) {
          throw error;
        }
        const container = await getNewContainer(moduleInfo.name, remoteEntryExports, error).catch(() => {
          throw error;
        });
        return withTimeout(remoteTimeout, `${expose} of it does not come`, () => container.get(expose));
      }
    };
  },
};

/** The part of an error that tells what failed. */
const readError = (error: unknown) => (error ?? {}) as { name?: unknown; code?: string };

/** Whether Node has no such file, by `fs`, `require` or `import`. */
const isFileMissing = (error: unknown) => /ENOENT|MODULE_NOT_FOUND/.test(readError(error).code ?? '');

/** Whether a bundler could not load a script or a style sheet. */
export const isChunkLoadError = (error: unknown) => {
  const { name, code } = readError(error);
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED' || isFileMissing(error);
};
