/**
 * Module Federation as a plugin of Rsbuild.
 */
import { watchParent } from '../binding/lifeline.js';
import { preferOwnBinding } from '../binding/prefer.js';

watchParent();
preferOwnBinding();

export { PLUGIN_NAME } from '../identity.js';
export {
  createModuleFederationConfig,
  type ModuleFederationPluginOptions,
  type RsbuildOptions,
} from '../options/index.js';
export type { ExposedAPIType, ModuleFederationOptions, ModuleFederationOptionsTransformer } from './api.js';
export { RSBUILD_PLUGIN_MODULE_FEDERATION_NAME, SSR_DIR } from './names.js';
export { pluginModuleFederation } from './plugin.js';
