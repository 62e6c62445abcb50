/** The plugin's name, and the key for `api.useExposed`: both as in `@module-federation/rsbuild-plugin`. */
export const RSBUILD_PLUGIN_MODULE_FEDERATION_NAME = 'rsbuild:module-federation-enhanced';

/** The folder that upstream's plugin puts its server build into, below the output. */
export const SSR_DIR = 'ssr';
