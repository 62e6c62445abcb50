import { getInstance } from '@fedpack/runtime';

export interface RemoteState {
  name: string;
  /** Manifest URL. */
  entry: string;
  /** Whether its remote entry runs on this page. */
  loaded: boolean;
}

export interface SharedState {
  name: string;
  version: string;
  /** The app whose copy the page runs on. */
  from: string;
  usedBy: readonly string[];
}

/** The remotes that the shell knows. A remote may have been loaded by another remote that uses it. */
export function remoteStates(): RemoteState[] {
  // The runtime's registry of the page: every app has an instance of its own in it.
  const instances = globalThis.__FEDERATION__.__INSTANCES__;
  return (getInstance()?.options.remotes ?? []).map((remote) => ({
    name: remote.name,
    entry: 'entry' in remote ? remote.entry : '',
    loaded: instances.some(({ moduleCache }) => moduleCache.get(remote.name)?.remoteEntryExports),
  }));
}

/** The shared modules that were loaded, with the one instance that all their users hold. */
export function sharedStates(): SharedState[] {
  const scope = getInstance()?.shareScopeMap.default ?? {};
  return Object.entries(scope)
    .flatMap(([name, versions]) =>
      Object.entries(versions)
        .filter(([, shared]) => shared.loaded)
        .map(([version, shared]) => ({ name, version, from: shared.from, usedBy: [...new Set(shared.useIn)].sort() })),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}
