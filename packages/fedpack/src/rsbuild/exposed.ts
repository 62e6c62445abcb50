import type { RsbuildPluginAPI, Rspack } from '@rsbuild/core';
import type { ModuleFederationPlugin } from '../plugin.js';
import type { ExposedAPIType, ModuleFederationOptions } from './api.js';
import { RSBUILD_PLUGIN_MODULE_FEDERATION_NAME as NAME } from './names.js';
import type { Settings } from './settings.js';

/** The options, which other plugins may change, and what these are told of the plugin that comes of them. */
export interface Exposed {
  getOptions(): ModuleFederationOptions;
  /** Tells of the plugin of an environment. */
  added(plugin: ModuleFederationPlugin, config: Rspack.Configuration): void;
}

/** Lets other plugins ask. Of several federation plugins, one that names its environment answers the plugins of that. */
export function expose(api: RsbuildPluginAPI, settings: Settings, initialOptions: ModuleFederationOptions): Exposed {
  let options = initialOptions;
  const exposed: ExposedAPIType = {
    options: {},
    getOptions: () => options,
    registerOptionsTransformer(transformer) {
      options = transformer(options);
    },
  };
  api.expose(NAME, exposed);
  if (settings.environment !== undefined) api.expose(NAME, exposed, { environment: settings.environment });
  return {
    getOptions: exposed.getOptions,
    added(plugin, { name, output }) {
      const isNode = settings.target === 'node';
      exposed.options[isNode ? 'nodePlugin' : 'browserPlugin'] = plugin;
      if (name) exposed.options[isNode ? 'nodeEnvironmentName' : 'browserEnvironmentName'] = name;
      if (output?.path) exposed.options.distOutputDir = output.path;
    },
  };
}
