import type { Instance, RemoteModule } from './types';

/** URLs of manifests that must bypass the browser's cache, as they led to a failure. */
export const staleManifests = new Set<string | undefined>();

/** Makes an instance load a remote again, from its manifest on, without unregistering it. */
export function resetRemote(instance: Instance, module: RemoteModule): void {
  const { remotes } = instance.options;
  const { name } = module.remoteInfo;
  const index = remotes.findIndex((remote) => remote.name === name);
  const remote = remotes[index];
  // It may have been replaced in the meantime.
  if (!remote || instance.moduleCache.get(name) !== module) {
    return;
  }
  staleManifests.add(remote.entry);
  instance.remoteHandler.removeRemote(remote);
  remotes.splice(index, 0, remote);
  cancelEntry(module.remoteInfo);
}

/** Cancels a pending entry: upstream would wait for a script that is already in the document. */
export function cancelEntry({ name, entry }: { name: string; entry: string }): void {
  const { document, __GLOBAL_LOADING_REMOTE_ENTRY__: loading = {} } = globalThis as {
    document?: Document;
    __GLOBAL_LOADING_REMOTE_ENTRY__?: Record<string, unknown>;
  };
  delete loading[`${name}:${entry}`];
  for (const script of Array.from(document?.scripts ?? [])) {
    if (script.src === entry) {
      script.remove();
    }
  }
}
