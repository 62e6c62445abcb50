/** What the plugin is called, and what other plugins ask `api.useExposed` for: the name of `@module-federation/rsbuild-plugin`. */
export const RSBUILD_PLUGIN_MODULE_FEDERATION_NAME = 'rsbuild:module-federation-enhanced';

/** The folder that upstream's plugin puts its server build into, below the output. */
export const SSR_DIR = 'ssr';
