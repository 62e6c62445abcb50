import type { Configuration } from '@rspack/core';
import type { Exposes } from './exposes.js';
import type { LibraryOptions } from './library.js';
import type { Remotes } from './remotes.js';
import type { Shared, SharedConfig } from './shared.js';

/** What all parts take. */
interface PartOptions {
  /** The share scope, or scopes, of what names none; `default` unless given. */
  shareScope?: string | string[];
  /** Read by Rspack's parts of the same names. Here it changes nothing: several share scopes need no switch. */
  enhanced?: boolean;
}

/** The options of `ContainerPlugin`. */
export interface ContainerPluginOptions extends PartOptions {
  /** The container's name, and its chunk's. */
  name: string;
  exposes: Exposes;
  /** The container entry's file, below the output folder. */
  filename?: string;
  library?: LibraryOptions;
  /** The runtime chunk's name; `false` keeps the runtime in the container entry. */
  runtime?: false | string;
}

/** The options of `ContainerReferencePlugin`. */
export interface ContainerReferencePluginOptions extends PartOptions {
  /** How the containers are loaded, where a remote does not say it itself. */
  remoteType: NonNullable<Configuration['externalsType']>;
  remotes: Remotes;
}

/** The options of `SharePlugin`. */
export interface SharePluginOptions extends PartOptions {
  shared: Shared;
}

/** How a module is reduced by what is used of it. */
type TreeShakingMode = 'server-calc' | 'runtime-infer';

/** How one module is taken from the share scope. */
export interface ConsumesConfig extends Omit<SharedConfig, 'shareStrategy' | 'treeShaking' | 'version'> {
  treeShakingMode?: TreeShakingMode;
}

/** Request to how it is taken. A string is a version range. */
export interface ConsumesObject {
  [request: string]: ConsumesConfig | string;
}

/** The modules that are taken from the share scope. */
export type Consumes = (string | ConsumesObject)[] | ConsumesObject;

/** The options of `ConsumeSharedPlugin`. */
export interface ConsumeSharedPluginOptions extends PartOptions {
  consumes: Consumes;
}

/** How one module is provided to the share scope. */
export interface ProvidesConfig extends Omit<SharedConfig, 'import' | 'packageName' | 'shareStrategy' | 'treeShaking'> {
  treeShakingMode?: TreeShakingMode;
}

/** Request to how it is provided. A string is the name in the share scope. */
export interface ProvidesObject {
  [request: string]: ProvidesConfig | string;
}

/** The modules that are provided to the share scope. */
export type Provides = (string | ProvidesObject)[] | ProvidesObject;

/** The options of `ProvideSharedPlugin`. */
export interface ProvideSharedPluginOptions extends PartOptions {
  provides: Provides;
}
