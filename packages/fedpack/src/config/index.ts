/**
 * What `fedpack.config` is made of. An entry of its own, so that the file loads neither Rspack nor the plugin.
 */
import type { CheckSeverity } from '../options/index.js';

/** What comes of each check of `fedpack check` that finds something; an error unless it says otherwise. */
export interface CheckPolicy {
  /** Apps that ask for different ranges of a shared package. */
  ranges?: CheckSeverity;
  /** A singleton in one app that is none in another. */
  singletons?: CheckSeverity;
  /** A remote that shares eagerly; a warning unless given. */
  eager?: CheckSeverity;
  /** A range that the installed version does not satisfy. */
  installed?: CheckSeverity;
  /** One package that is shared under two keys. */
  shareKeys?: CheckSeverity;
  /** An import of what no app exposes. */
  consumed?: CheckSeverity;
  /** An expose that no app imports; a warning unless given. */
  unusedExposes?: CheckSeverity;
  /** Two apps with one container name. */
  names?: CheckSeverity;
  /** Share keys (`react`) and exposes (`dashboard/App`) that no check looks at. */
  ignore?: string[];
}

/** The settings of the command line. */
export interface FedpackConfig {
  check?: CheckPolicy;
}

/** Gives the settings their type, and hands them back as they are. */
export function defineConfig(config: FedpackConfig): FedpackConfig {
  return config;
}

export type { CheckSeverity };
