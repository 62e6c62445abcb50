/** The parts of the federation instance that integrity uses. */

/** Whose hashes are enforced: those that `fedpack.lock` has pinned, or those that a manifest lists. */
export type Mode = 'lock' | 'manifest';

/** A remote's entry in `fedpack.lock`. */
export interface Pin {
  alias: string;
  name: string;
  manifest: string;
  /** The hash of its manifest's table of hashes. */
  release: string;
  /** The file of its entry. */
  entry: string;
}

/** The parameters of the runtime plugin. */
export interface Params {
  mode: Mode;
  pins?: Pin[];
}

/** A registered remote. */
export interface Remote {
  name: string;
  alias?: string;
  entry?: string;
}

/** A remote with the result of its manifest. */
export interface RemoteInfo extends Remote {
  entry: string;
  entryGlobalName: string;
  type?: string;
  /** The URL of its manifest, where it has one. */
  version?: string;
}

/** Arguments of upstream's `loadEntry` hook. */
export interface LoadEntryArgs {
  remoteInfo: RemoteInfo;
  resourceContext?: object;
}

/** Arguments of upstream's `createScript` and `createLink` hooks. */
export interface ElementArgs {
  url: string;
  attrs?: object;
  remoteInfo?: RemoteInfo;
  resourceContext?: object;
}

interface Hook<Given extends unknown[], Result> {
  emit(...given: Given): Result;
}

/** A manifest, of which nothing has been checked. */
export interface Manifest {
  id?: unknown;
  name?: unknown;
  metaData?: { name?: unknown; remoteEntry?: { path?: unknown; name?: unknown } };
  fedpack?: { schema?: unknown; integrity?: unknown };
}

/** A remote's snapshot. */
interface Snapshot {
  version?: string;
}

/** The federation instance. */
export interface Instance {
  options: { name: string; remotes: Remote[] };
  loaderHook: {
    lifecycle: {
      fetch: Hook<[url: string, init?: object, remote?: Remote, context?: object], Promise<unknown>>;
      createScript: Hook<[ElementArgs], unknown>;
      createLink: Hook<[ElementArgs], unknown>;
      loadEntryError: Hook<[LoadEntryArgs], Promise<unknown>>;
    };
  };
  remoteHandler: {
    hooks: {
      lifecycle: {
        loadEntry?: Hook<[LoadEntryArgs], Promise<unknown>>;
        generatePreloadAssets?: Hook<[{ remoteInfo: RemoteInfo }], Promise<unknown>>;
      };
    };
  };
  snapshotHandler: {
    manifestCache: Map<string, unknown>;
    getManifestJson(url: string, remote: Remote, ...more: unknown[]): Promise<Manifest>;
    loadRemoteSnapshotInfo(options: { moduleInfo: Remote }): Promise<{ remoteSnapshot: Snapshot }>;
  };
}
