import type { Bundler } from '../csp/bundler';

/**
 * The parts of `__webpack_require__` and of upstream's bundler runtime that the embedded runtime uses. Upstream's types describe
 * webpack's globals and don't fit an object that is passed in.
 */

/** One location of a remote's container. */
export interface RemoteInfo {
  alias: string;
  name?: string;
  entry?: string;
  /** `script` if the federation runtime loads the container. */
  externalType: string;
  shareScope: string | string[];
}

/** A runtime plugin's module and the parameters for its factory. */
export type PluginModule = [module: unknown, params?: Record<string, unknown>];

/** The options of the plugin. */
export interface StartOptions {
  name: string;
  /** Distinguishes this build from others of the same name. */
  build: string;
  shareStrategy: 'version-first' | 'loaded-first';
  /** Evaluates the modules of the runtime plugins. */
  plugins: () => PluginModule[];
  /** Wraps the handler that loads remote modules. */
  wrapRemotes?: (load: ChunkHandler) => ChunkHandler;
  /** What entries need that import shared or remote modules statically, in builds that have some. */
  staticImports?: typeof import('./static-imports');
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
  /** A module that imports it. Set if there is no fallback. */
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

/** The handlers for the federated modules of a chunk, if there can be any. */
export interface Handlers {
  remotes?: ChunkHandler;
  consumes?: ChunkHandler;
}

/** The type of `__webpack_require__.I`: initialises share scopes and the containers of remotes. */
export type InitializeSharing = (scope: string | string[], initScope?: unknown[] | 0) => Promise<unknown>;

/** The functions of upstream's bundler runtime that are called here. */
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

/** The parts of a bundler runtime on `__webpack_require__.federation`. */
export interface Upstream {
  bundlerRuntime: BundlerRuntime;
  /** The API of the federation runtime. */
  runtime: object;
  /** Sets `__webpack_require__.S` to the share scopes of the instance, once there is one. */
  attachShareScopeMap(require: WebpackRequire): void;
}

/** The `module.hot` of a module. */
export interface Hot {
  status(): string;
  /** Invalidates the module. If nothing accepts it, the update fails and the page is reloaded. */
  invalidate(): void;
}

/** The bundler's require function with its federation tables. */
export interface WebpackRequire extends Bundler {
  (id: string): unknown;
  o(object: object, key: string): boolean;
  c?: Record<string, { error?: unknown }>;
  /** Calls back when chunks are loaded. `j` is set if chunks are scripts. */
  O?: { (result?: unknown, chunks?: string[], callback?: (value: unknown) => void): unknown; j?: unknown };
  m?: Record<string, (module: { exports: unknown }) => void>;
  f?: Record<string, ChunkHandler>;
  /** Loads a chunk. */
  e?: (chunkId: string, ...more: unknown[]) => Promise<unknown>;
  /** The public path. */
  p?: string;
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
