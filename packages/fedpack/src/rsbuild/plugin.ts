import { networkInterfaces } from 'node:os';
import type { RsbuildPlugin, RsbuildPluginAPI, Rspack } from '@rsbuild/core';
import { ModuleFederationPlugin } from '../plugin.js';
import type { ExposedAPIType, ModuleFederationOptions } from './api.js';
import { apply, type Change } from './change.js';
import { chooseEnvironment, environmentsOf } from './environment.js';
import type { Given } from './given.js';
import { RSBUILD_PLUGIN_MODULE_FEDERATION_NAME as NAME } from './names.js';
import { assetPrefix } from './rules/asset-prefix.js';
import { cors } from './rules/cors.js';
import { cssModules } from './rules/css-modules.js';
import { devClient } from './rules/dev-client.js';
import { withoutShared } from './rules/externals.js';
import { sourceInclude } from './rules/source-include.js';
import { sayOnce } from './said.js';
import { type RsbuildOptions, readSettings } from './settings.js';
import { sharedKeys } from './shared-keys.js';

/** Each sets one thing of an environment. */
const RULES: readonly ((given: Given) => Change[])[] = [devClient, assetPrefix, cssModules, sourceInclude];

/**
 * Module Federation for one environment of Rsbuild, with what its development server and its output need for that. What the user has
 * set stays.
 *
 * @param initialOptions those of `ModuleFederationPlugin`
 * @param rsbuildOptions the environment that is meant, and what it is built for
 */
export function pluginModuleFederation(
  initialOptions: ModuleFederationOptions,
  rsbuildOptions: RsbuildOptions = {},
): RsbuildPlugin {
  return { name: NAME, setup: (api) => setup(api, initialOptions, rsbuildOptions) };
}

function setup(api: RsbuildPluginAPI, initialOptions: ModuleFederationOptions, rsbuildOptions: RsbuildOptions): void {
  const settings = readSettings(rsbuildOptions, (message) => api.logger.warn(message));
  const said = sayOnce(api.logger);
  const federation = expose(api, initialOptions);
  /** Where the plugin is in the list of one environment, Rsbuild calls it for that one alone. */
  let own: string | undefined;
  const environment = () =>
    own ?? chooseEnvironment(settings, environmentsOf(api.getRsbuildConfig()), api.context.callerName);

  const given = (config: Given['config'], name: string): Given => ({
    options: federation.getOptions(),
    settings,
    user: api.getRsbuildConfig('original'),
    environment: name,
    config,
    server: api.getRsbuildConfig().server,
  });
  const change = (config: object, changes: Change[]) => {
    apply(config, changes);
    said.changed(changes);
  };

  api.modifyRsbuildConfig({
    order: 'post',
    handler: (config) => {
      if (settings.target === 'web') change(config, cors(given(config, ''), addresses()));
    },
  });

  api.modifyEnvironmentConfig({
    order: 'post',
    handler: (config, { name }) => {
      if (!api.isPluginExists(NAME)) own = name;
      if (name !== environment()) return;
      for (const rule of RULES) change(config, rule(given(config, name)));
    },
  });

  api.onBeforeCreateCompiler({
    order: 'pre',
    handler: ({ bundlerConfigs }) => {
      const config = bundlerConfigs.find(({ name }) => name === environment());
      if (!config) return;
      const options = federation.getOptions();
      const { rest, taken } = withoutShared(config.externals ?? [], sharedKeys(options.shared));
      config.externals = rest;
      for (const request of taken) said.taken(`${request} is shared, and no longer among the externals`);
      federation.add(config, settings.target);
    },
  });
}

/** What Rsbuild holds: the options, which other plugins may change, and the plugin that comes of them. */
function expose(api: RsbuildPluginAPI, initialOptions: ModuleFederationOptions) {
  let options = initialOptions;
  const exposed: ExposedAPIType = {
    options: {},
    getOptions: () => options,
    registerOptionsTransformer(transformer) {
      options = transformer(options);
    },
  };
  api.expose(NAME, exposed);
  return {
    getOptions: exposed.getOptions,
    add(config: Rspack.Configuration, target: 'web' | 'node'): void {
      const plugin = new ModuleFederationPlugin(options);
      config.plugins = [...(config.plugins ?? []), plugin];
      if (config.output?.path) exposed.options.distOutputDir = config.output.path;
      exposed.options[target === 'web' ? 'browserPlugin' : 'nodePlugin'] = plugin;
      if (config.name)
        exposed.options[target === 'web' ? 'browserEnvironmentName' : 'nodeEnvironmentName'] = config.name;
    },
  };
}

/** The addresses that this machine has in its networks. */
function addresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => address));
}
