import type { RsbuildPlugin, RsbuildPluginAPI } from '@rsbuild/core';
import { endWithSession } from '../dev/end-with-session.js';
import { serveVersions } from '../dev/middleware.js';
import { addSandbox } from '../dev/sandbox/index.js';
import { readSession } from '../dev/session.js';
import { FedpackError } from '../error.js';
import type { RsbuildOptions } from '../options/index.js';
import { ModuleFederationPlugin } from '../plugin.js';
import type { ModuleFederationOptions } from './api.js';
import { createChangeLog } from './change-log.js';
import { apply, type Change } from './config-change.js';
import { chooseEnvironment, environmentsOf } from './environment.js';
import { expose } from './exposed.js';
import { ownAddresses } from './hosts.js';
import { RSBUILD_PLUGIN_MODULE_FEDERATION_NAME as NAME } from './names.js';
import { isModulePackage, missingNode, nodeOptions, nodeOutput } from './node.js';
import type { RuleContext } from './rule-context.js';
import { assetPrefix } from './rules/asset-prefix.js';
import { cors } from './rules/cors.js';
import { cssModules } from './rules/css-modules.js';
import { devClient } from './rules/dev-client.js';
import { withoutShared } from './rules/externals.js';
import { nodeFormat } from './rules/node-format.js';
import { sourceInclude } from './rules/source-include.js';
import { strictPort } from './rules/strict-port.js';
import { readSettings } from './settings.js';
import { sharedKeys } from './shared-keys.js';

/** Each sets one thing of an environment. */
const RULES: readonly ((given: RuleContext) => Change[])[] = [
  devClient,
  assetPrefix,
  cssModules,
  sourceInclude,
  nodeFormat,
];

/**
 * Module Federation for one environment of Rsbuild, with what its development server and its output need for that. What the user has
 * set stays.
 *
 * @param initialOptions those of `ModuleFederationPlugin`
 * @param rsbuildOptions the environment that is meant, and what it is built for
 * @throws FedpackError without options
 */
export function pluginModuleFederation(
  initialOptions: ModuleFederationOptions,
  rsbuildOptions: RsbuildOptions = {},
): RsbuildPlugin {
  if (typeof initialOptions !== 'object' || initialOptions === null) {
    throw new FedpackError(
      'pluginModuleFederation takes the options of ModuleFederationPlugin: { name, exposes, remotes, … }.',
    );
  }
  return { name: NAME, setup: (api) => setup(api, initialOptions, rsbuildOptions) };
}

function setup(api: RsbuildPluginAPI, initialOptions: ModuleFederationOptions, rsbuildOptions: RsbuildOptions): void {
  const log = createChangeLog(api.logger);
  const settings = readSettings(rsbuildOptions, log.warn);
  const isNode = settings.target === 'node';
  const exposed = expose(api, settings, initialOptions);
  /** Where the plugin is in the list of one environment, Rsbuild calls it for that one alone. */
  let own: string | undefined;
  const environment = () => {
    const named = { ...settings, environment: settings.environment ?? own };
    return chooseEnvironment(named, environmentsOf(api.getRsbuildConfig()), api.context.callerName);
  };
  const given = (config: RuleContext['config'], name: string): RuleContext => ({
    options: exposed.getOptions(),
    settings,
    user: api.getRsbuildConfig('original'),
    environment: name,
    config,
    server: api.getRsbuildConfig().server,
    isModulePackage: isModulePackage(api.context.rootPath),
  });
  const change = (config: object, changes: Change[]) => {
    apply(config, changes);
    log.changed(changes);
  };

  const session = readSession();
  if (session?.galleries.includes(String(exposed.getOptions().name))) {
    addSandbox(api, exposed.getOptions, (name) => !isNode && name === environment());
  }
  if (session) {
    api.onBeforeStartDevServer(({ server }) => {
      endWithSession();
      server.middlewares.use(serveVersions(session));
    });
  }

  api.modifyRsbuildConfig({
    order: 'post',
    handler: (config) => {
      if (!isNode) change(config, cors(given(config, ''), ownAddresses(), session?.origins));
      change(config, strictPort(session));
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

  // By now, nobody but plugins like this one changes the configuration.
  api.onBeforeCreateCompiler({
    order: 'pre',
    handler: ({ bundlerConfigs }) => {
      const config = bundlerConfigs.find(({ name }) => name === environment());
      if (!config) return;
      let options = exposed.getOptions();
      const { rest, taken } = withoutShared(config.externals ?? [], sharedKeys(options.shared));
      config.externals = rest;
      for (const request of taken) log.overridden(`${request} is shared, so it is no longer an external`);
      if (isNode) {
        const { rootPath } = api.context;
        log.warn(missingNode(options, rootPath));
        change(config, nodeOutput(config));
        options = nodeOptions(options, config.output?.module === true, rootPath);
      }
      const plugin = new ModuleFederationPlugin(options);
      config.plugins = [...(config.plugins ?? []), plugin];
      exposed.added(plugin, config);
    },
  });
}
