/**
 * The parts of `__webpack_require__` and of the upstream bundler runtime that the embedded runtime touches. The upstream
 * types describe webpack's own globals and can't be used for an object that is handed in.
 */

/** One place of a remote's container. */
export interface RemoteInfo {
  alias: string;
  name?: string;
  entry?: string;
  /** `script` where the federation runtime loads the container. */
  externalType: string;
  shareScope: string | string[];
}

/** A runtime plugin's module and the parameters for its factory. */
export type PluginModule = [module: unknown, params?: Record<string, unknown>];

/** What the plugin was configured with. */
export interface StartOptions {
  name: string;
  /** What tells this build from others of its name. */
  build: string;
  shareStrategy: 'version-first' | 'loaded-first';
  /** Evaluates the modules of the runtime plugins. */
  plugins: () => PluginModule[];
  remotes: Record<string, RemoteInfo[]>;
}

/** A row of `consumesLoadingData.moduleIdToConsumeDataMapping`. */
export interface ConsumeRow {
  shareScope: string | string[];
  shareKey: string;
  requiredVersion: string;
  strictVersion: boolean;
  singleton: boolean;
  eager: boolean;
  layer?: string;
  fallback?: () => unknown;
  /** A module that imports it; said where there is no fallback. */
  importer?: string;
}

/** A row of `remotesLoadingData.moduleIdToRemoteDataMapping`. */
export interface RemoteRow {
  shareScope: string | string[];
  name: string;
  externalModuleId: string;
  remoteName: string;
}

/** A module that this build provides. */
export interface ProvidedModule {
  name: string;
  version: string;
  factory: () => unknown;
  eager: boolean;
  singleton: boolean;
  requiredVersion?: string;
  strictVersion: boolean;
}

/** A row of `initializeSharingData.scopeToSharingDataMapping`: a provided module, or the id of an external container. */
export type ShareStage = string | ProvidedModule;

/** A handler of `__webpack_require__.f`. */
export type ChunkHandler = (chunkId: string, promises: Promise<unknown>[]) => void;

/** What loads the federated modules of a chunk, where there can be such. */
export interface Handlers {
  remotes?: ChunkHandler;
  consumes?: ChunkHandler;
}

/** Makes `__webpack_require__.I`: fills share scopes, and lets the containers of remotes join them. */
export type InitializeSharing = (scope: string | string[], initScope?: unknown[] | 0) => Promise<unknown>;

/** The functions of the upstream bundler runtime that are called here. Each takes the tables that it works on. */
export interface BundlerRuntime {
  // Upstream adds to these objects as it goes; their shapes are not ours to promise.
  // biome-ignore-start lint/suspicious/noExplicitAny: upstream state
  init(options: { webpackRequire: WebpackRequire }): any;
  remotes(options: any): void;
  consumes(options: any): void;
  installInitialConsumes(options: any): unknown;
  initContainerEntry(options: any): unknown;
  // biome-ignore-end lint/suspicious/noExplicitAny: upstream state
}

/** What a bundler runtime puts on `__webpack_require__.federation`. */
export interface Upstream {
  bundlerRuntime: BundlerRuntime;
  /** The API of the federation runtime. */
  runtime: object;
  /** Makes `__webpack_require__.S` the share scopes of the instance, once there is one. */
  attachShareScopeMap(require: WebpackRequire): void;
}

/** The part of a module that the bundler adds where it takes hot updates. */
export interface Hot {
  status(): string;
  /** Lets the update that is going on fail, where nobody accepts the module: the page is loaded anew. */
  invalidate(): void;
}

/** The bundler's require function with its federation tables. */
export interface WebpackRequire {
  (id: string): unknown;
  o(object: object, key: string): boolean;
  c?: Record<string, { error?: unknown }>;
  /** Calls back when chunks have arrived; `j` is there where chunks are scripts. */
  O?: { (result?: unknown, chunks?: string[], callback?: (value: unknown) => void): unknown; j?: unknown };
  m?: Record<string, (module: { exports: unknown }) => void>;
  f?: Record<string, ChunkHandler>;
  S?: Record<string, unknown>;
  I?: (scope: string | string[], initScope?: unknown[] | 0) => unknown;
  R?: unknown[];
  // The upstream runtime writes its whole state here; its shape is not ours to promise.
  // biome-ignore lint/suspicious/noExplicitAny: upstream state
  federation: any;
  remotesLoadingData?: {
    _updated?: 1;
    chunkMapping: Record<string, string[]>;
    moduleIdToRemoteDataMapping: Record<string, RemoteRow>;
  };
  consumesLoadingData?: {
    _updated?: 1;
    chunkMapping: Record<string, string[]>;
    moduleIdToConsumeDataMapping: Record<string, ConsumeRow>;
    initialConsumes: string[];
  };
  initializeSharingData?: { _updated?: 1; scopeToSharingDataMapping: Record<string, ShareStage[]>; uniqueName: string };
}
