/** The parts of the federation instance that the handling of faults uses. */

/** A registered remote. */
export interface Remote {
  name: string;
  alias?: string;
  entry?: string;
  shareScope?: string | string[];
  /** Whether it is one of several locations. A module of the build initialises these. */
  isLocation?: boolean;
}

/** Arguments of `errorLoadRemote`. */
export interface Failure {
  /** What was asked for: an exposed module, a remote, or the URL of a manifest. */
  id: string;
  error: object;
  lifecycle: string;
  remote?: Remote;
}

/** A remote with the result of its manifest. */
export interface RemoteInfo extends Remote {
  entry: string;
  entryGlobalName: string;
}

/** The exports of a remote entry. */
export interface Container {
  init?: unknown;
  get(expose: string, getScope?: unknown[]): unknown;
}

/** A remote in upstream's `moduleCache`. */
export interface RemoteModule {
  remoteInfo: RemoteInfo;
  remoteEntryExports?: Container;
  inited: boolean;
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

/** The options of `initializeSharing`. */
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
    hooks: Hooks<{ beforeRequest: Hook; errorLoadRemote: Hook<[Failure]> }>;
    loadRemote(id: string, ...more: unknown[]): Promise<unknown>;
    getRemoteModuleAndOptions(asked: { id: string }): Promise<{ module: RemoteModule }>;
    removeRemote(remote: Remote): void;
  };
  snapshotHandler: {
    manifestCache: Map<string, unknown>;
    getManifestJson(url: string, remote: Remote, ...more: unknown[]): Promise<unknown>;
  };
}
