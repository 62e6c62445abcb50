/** The parts of the federation instance, and of what its hooks are given, that the overlay reads. */

export interface RemoteInfo {
  name: string;
  entry?: string;
  /** Whether it is one of several locations: the next one is better than a message. */
  isLocation?: boolean;
}

interface Outcome {
  error?: unknown;
  /** Whether a plugin had something to use instead. */
  recovered?: boolean;
}

/** `errorLoadRemote`. */
export interface LoadFailure {
  id?: string;
  error: unknown;
  lifecycle: string;
  expose?: string;
  remote?: RemoteInfo;
}

export interface Instance {
  options: { name: string; remotes?: RemoteInfo[] };
  remoteHandler: {
    hooks: { lifecycle: { errorLoadRemote?: { emit(failure: LoadFailure): Promise<unknown> } } };
  };
  snapshotHandler?: { manifestCache?: Map<string, unknown> };
}

interface ShareInfo {
  from?: string;
  shareConfig?: { requiredVersion?: string | false; singleton?: boolean; strictVersion?: boolean };
}

export interface ResolveShare {
  pkgName: string;
  shareInfo: ShareInfo;
  resolver(): { shared?: { version?: string; from?: string } } | undefined;
}

/** The runtime plugin. */
export interface OverlayPlugin {
  name: string;
  apply(instance: Instance): void;
  afterLoadManifest(step: Outcome & { moduleInfo: RemoteInfo }): void;
  afterLoadEntry(step: Outcome & { remoteInfo: RemoteInfo }): void;
  afterInitRemote(step: Outcome & { remoteInfo: RemoteInfo }): void;
  afterGetExpose(step: Outcome): void;
  afterExecuteFactory(step: Outcome): void;
  afterLoadRemote(load: Outcome & { id: string; expose?: string; remote?: RemoteInfo; origin: Instance }): void;
  errorLoadShare(failure: Outcome & { pkgName: string; origin: Instance }): void;
  resolveShare<T extends ResolveShare>(args: T): T;
}
