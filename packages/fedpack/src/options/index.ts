import type { AsyncBoundaryOptions } from './async-boundary.js';
import type { BridgeOptions } from './bridge.js';
import type { ContractOptions } from './contract.js';
import type { PluginDevOptions } from './dev.js';
import type { PluginDtsOptions } from './dts.js';
import type { ExperimentsOptions } from './experiments.js';
import type { Exposes } from './exposes.js';
import type { LibraryOptions } from './library.js';
import type { PluginManifestOptions } from './manifest.js';
import type { ExternalsType, Remotes } from './remotes.js';
import type { Shared, SharedStrategy } from './shared.js';

/** The options of `ModuleFederationPlugin`, in the shape that `@module-federation/enhanced` takes them. */
export interface ModuleFederationPluginOptions {
  /** The container's name. A host that exposes nothing may leave it out: `output.uniqueName` serves. */
  name?: string;
  /** The container entry's file, below the output folder. */
  filename?: string;
  exposes?: Exposes;
  remotes?: Remotes;
  shared?: Shared;
  /** How remotes are loaded; `script` unless given. */
  remoteType?: ExternalsType;
  library?: LibraryOptions;
  /** The runtime chunk's name; `false` keeps the runtime in the container entry. */
  runtime?: false | string;
  /** The share scope, or scopes; `default` unless given. */
  shareScope?: string | string[];
  /** `version-first` unless given. */
  shareStrategy?: SharedStrategy;
  /**
   * For how many milliseconds the manifest of a remote, its entry, its `init` and its `get` are waited for, each; 10,000 unless
   * given. What takes longer counts as failed, and is asked for anew at the next use.
   */
  remoteTimeout?: number;
  /** Modules that export a runtime plugin, each alone or with the parameters it is called with. */
  runtimePlugins?: (string | [string, Record<string, unknown>])[];
  /** Source of a function that returns the public path at run time. */
  getPublicPath?: string;
  /** A path inside another `@module-federation/runtime-tools` that is embedded instead of fedpack's own. */
  implementation?: string;
  manifest?: boolean | PluginManifestOptions;
  /** Checks what is imported against what the remotes' manifests promise; `false` does not. */
  contract?: boolean | ContractOptions;
  dev?: boolean | PluginDevOptions;
  dts?: boolean | PluginDtsOptions;
  /** React Router below a host’s route, by `@module-federation/bridge-react`; `false` leaves it alone. */
  bridge?: false | BridgeOptions;
  async?: boolean | AsyncBoundaryOptions;
  experiments?: ExperimentsOptions;
  virtualRuntimeEntry?: boolean;
  /** The folder for the fallbacks of tree-shaken shared modules. */
  treeShakingDir?: string;
  injectTreeShakingUsedExports?: boolean;
  treeShakingSharedExcludePlugins?: string[];
  treeShakingSharedPlugins?: string[];
}

/**
 * Gives a config object its type, and hands it back as it is.
 */
export function createModuleFederationConfig(options: ModuleFederationPluginOptions): ModuleFederationPluginOptions {
  return options;
}

export type { AsyncBoundaryOptions } from './async-boundary.js';
export type { BridgeOptions } from './bridge.js';
export type { CheckSeverity, ContractChecks, ContractOptions } from './contract.js';
export type { PluginDevOptions } from './dev.js';
export type {
  DtsGenerateTypesHookOptions,
  DtsHostOptions,
  DtsRemoteOptions,
  PluginDtsOptions,
  RemoteTypeUrl,
  RemoteTypeUrls,
} from './dts.js';
export type { ExperimentsOptions, OptimizationOptions } from './experiments.js';
export type { Exposes, ExposesConfig, ExposesObject } from './exposes.js';
export type {
  LibraryCustomUmdCommentObject,
  LibraryCustomUmdObject,
  LibraryOptions,
  LibraryType,
} from './library.js';
export type { AdditionalDataOptions, PluginManifestOptions } from './manifest.js';
export type {
  ConsumeSharedPluginOptions,
  Consumes,
  ConsumesConfig,
  ConsumesObject,
  ContainerPluginOptions,
  ContainerReferencePluginOptions,
  ProvideSharedPluginOptions,
  Provides,
  ProvidesConfig,
  ProvidesObject,
  SharePluginOptions,
} from './parts.js';
export type { ExternalsType, Remotes, RemotesConfig, RemotesObject } from './remotes.js';
export type {
  IncludeExcludeOptions,
  Shared,
  SharedConfig,
  SharedObject,
  SharedStrategy,
  TreeShakingConfig,
} from './shared.js';
