import type { Instance, RemoteModule } from './types';

/** The manifests that a browser's cache must not answer for: what they led to could not be used. */
export const stale = new Set<string | undefined>();

/**
 * Lets an instance forget what it knows of a remote whose container can't be used, but not the remote: it is loaded anew when it
 * is asked for again, from its manifest on.
 */
export function forget(instance: Instance, module: RemoteModule): void {
  const { remotes } = instance.options;
  const { name } = module.remoteInfo;
  const at = remotes.findIndex((remote) => remote.name === name);
  const remote = remotes[at];
  // Another one may have taken its place while this one failed.
  if (!remote || instance.moduleCache.get(name) !== module) {
    return;
  }
  stale.add(remote.entry);
  instance.remoteHandler.removeRemote(remote);
  remotes.splice(at, 0, remote);
  abandon(module.remoteInfo);
}

/** Lets nobody wait any longer for an entry that does not come: upstream takes a script that is on its way already. */
export function abandon({ name, entry }: { name: string; entry: string }): void {
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
