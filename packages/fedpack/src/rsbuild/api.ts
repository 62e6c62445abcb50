import type { ModuleFederationPluginOptions } from '../options/index.js';
import type { ModuleFederationPlugin } from '../plugin.js';

/** The first argument of `pluginModuleFederation`. */
export type ModuleFederationOptions = ModuleFederationPluginOptions;

/** Makes other options of the options. */
export type ModuleFederationOptionsTransformer = (options: ModuleFederationOptions) => ModuleFederationOptions;

/** The API that other plugins get from `api.useExposed('rsbuild:module-federation-enhanced')`. */
export interface ExposedAPIType {
  /** Set right before the compiler is made. */
  options: {
    browserPlugin?: ModuleFederationPlugin;
    nodePlugin?: ModuleFederationPlugin;
    /** The output folder of the environment. */
    distOutputDir?: string;
    browserEnvironmentName?: string;
    nodeEnvironmentName?: string;
  };
  /** The options, as all transformers so far have made them. */
  getOptions(): ModuleFederationOptions;
  /** Changes the options. Call it in `setup`: later, the configuration has been made from them. */
  registerOptionsTransformer(transformer: ModuleFederationOptionsTransformer): void;
}
