import { resetRemote, staleManifests } from './reset-remote';
import type { Container, Instance } from './types';

declare const ENV_TARGET: unknown;
declare const FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: unknown;

/** Pages ask again for a missing chunk, and without a manifest nothing tells of a new deployment. */
const IS_TOLD = !(
  typeof ENV_TARGET !== 'undefined' &&
  ENV_TARGET === 'web' &&
  typeof FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN !== 'undefined' &&
  FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN
);

/**
 * Finds the new container of a remote that was deployed while a page is open, so that the chunks of the loaded container are gone: a
 * chunk can't be loaded and the manifest has changed. So it is in Node, where a container never asks again for a chunk that was missing.
 *
 * @param error what a module could not be loaded with
 * @returns the container, or the one that is loaded; nothing if the error has another reason
 */
export async function findRedeployed(
  instance: Instance,
  name: string,
  current: Container,
  error: unknown,
): Promise<Container | undefined> {
  if (!IS_TOLD || !isChunkLoadError(error)) {
    return undefined;
  }
  const module = instance.moduleCache.get(name);
  if (!module || !(isFileMissing(error) || (await hasNewManifest(instance, name)))) {
    return current;
  }
  resetRemote(instance, module);
  return (await instance.remoteHandler.getRemoteModuleAndOptions({ id: name })).module.init(name);
}

async function hasNewManifest({ options, snapshotHandler }: Instance, name: string): Promise<boolean> {
  const { manifestCache } = snapshotHandler;
  const remote = options.remotes.find((other) => other.name === name);
  const { entry = '' } = remote ?? {};
  const cached = manifestCache.get(entry);
  if (!remote || !cached) {
    return false;
  }
  manifestCache.delete(entry);
  staleManifests.add(entry);
  return JSON.stringify(await snapshotHandler.getManifestJson(entry, remote, {})) !== JSON.stringify(cached);
}

/** The part of an error that tells what failed. */
const readError = (error: unknown) => (error ?? {}) as { name?: unknown; code?: string };

/** Whether Node has no such file, by `fs`, `require` or `import`. */
const isFileMissing = (error: unknown) => /ENOENT|MODULE_NOT_FOUND/.test(readError(error).code ?? '');

/** Whether a bundler could not load a script or a style sheet. */
export const isChunkLoadError = (error: unknown) => {
  const { name, code } = readError(error);
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED' || isFileMissing(error);
};
