/**
 * Module Federation as a plugin of Rsbuild.
 */
import { watchParent } from '../binding/lifeline.js';
import { preferOwnBinding } from '../binding/prefer.js';

watchParent();
preferOwnBinding();

export { createModuleFederationConfig, type ModuleFederationPluginOptions } from '../options/index.js';
export { PLUGIN_NAME } from '../rivals.js';
export type { ExposedAPIType, ModuleFederationOptions, ModuleFederationOptionsTransformer } from './api.js';
export { RSBUILD_PLUGIN_MODULE_FEDERATION_NAME, SSR_DIR } from './names.js';
export { pluginModuleFederation } from './plugin.js';
export type { RsbuildOptions } from './settings.js';
