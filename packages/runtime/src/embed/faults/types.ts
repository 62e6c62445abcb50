/** The parts of the federation instance that are touched where a remote may be at fault. */

/** A remote as the instance knows it. */
export interface Remote {
  name: string;
  entry?: string;
  shareScope?: string | string[];
  /** Whether it is one of several places, whose containers join by a module of the build. */
  isPlace?: boolean;
}

/** What the instance has found out of a remote before it loads its entry. */
export interface RemoteInfo extends Remote {
  entry: string;
  entryGlobalName: string;
}

/** What an entry gives. */
export interface Container {
  init?: unknown;
  get(expose: string): unknown;
}

/** A remote with its container, as the instance keeps it. */
export interface RemoteModule {
  remoteInfo: RemoteInfo;
  remoteEntryExports?: Container;
  initing: boolean;
  getEntry(...given: unknown[]): Promise<Container>;
  init(id?: unknown, snapshot?: unknown, initScope?: unknown[], expose?: unknown, context?: object): Promise<Container>;
}

/** A hook of the instance. */
export interface Hook<Given extends unknown[] = [object], Result = unknown> {
  listeners: Set<(...given: Given) => unknown>;
  emit(...given: Given): Promise<Result>;
}

/** A set of hooks. */
interface Hooks<T> {
  lifecycle: T;
}

/** Called when a share scope is to be filled. */
export interface SharingOptions {
  from?: string;
  strategy?: string;
  initScope?: unknown[];
}

/** The federation instance. */
export interface Instance {
  options: { name: string; remotes: Remote[]; shareStrategy?: string };
  moduleCache: Map<string, RemoteModule>;
  loaderHook: Hooks<{
    fetch: Hook<[url: string, init: object, remote?: Remote, resource?: object]>;
    getModuleFactory: Hook<[{ expose: string; moduleInfo: RemoteInfo; remoteEntryExports: Container }]>;
  }>;
  sharedHandler: {
    hooks: Hooks<{ afterResolve: Hook }>;
    initTokens: Record<string, unknown>;
    initializeSharing(scope?: string, options?: SharingOptions): Promise<unknown>[];
  };
  remoteHandler: {
    hooks: Hooks<{ beforeRequest: Hook; errorLoadRemote: Hook }>;
    getRemoteModuleAndOptions(asked: { id: string }): Promise<{ module: RemoteModule }>;
    removeRemote(remote: Remote): void;
  };
  snapshotHandler: {
    manifestCache: Map<string, unknown>;
    getManifestJson(url: string, remote: Remote, ...more: unknown[]): Promise<unknown>;
  };
}
