import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importer } from './peer.mjs';

/**
 * @typedef {object} ConfiguredOrder what a process is told to build of an application that has a configuration of its own
 * @property {string} contender
 * @property {string} app its folder
 * @property {'production'} mode
 * @property {Record<string, string>} alias what requests lead to
 * @property {Record<string, string>} env what its configuration reads
 * @property {string} [assetPrefix] where its files are served, for those who don't find out
 * @property {string} [peers] the folder where the peers are installed
 */

const nothing = { name: 'no-federation', setup: () => {} };

/**
 * The two plugins that a configuration may use, as each contender has them.
 *
 * @type {Record<string, (order: ConfiguredOrder) => Promise<{pluginModuleFederation: Function, ModuleFederationPlugin: Function}>>}
 */
const federations = {
  single: async () => ({
    pluginModuleFederation: () => nothing,
    ModuleFederationPlugin: class {
      apply() {}
    },
  }),
  fedpack: async () => {
    const [{ ModuleFederationPlugin }, { pluginModuleFederation }] = await Promise.all([
      import('fedpack'),
      import('fedpack/rsbuild'),
    ]);
    // Of types, only where the page's remotes are: that is for its early hints.
    const options = (given) => {
      const { versionConfig } = given.dts?.consumeTypes ?? {};
      return { ...given, dts: versionConfig ? { generateTypes: false, consumeTypes: { versionConfig } } : false };
    };
    return adapted(options, { pluginModuleFederation, ModuleFederationPlugin });
  },
  enhanced: async (order) => {
    const { ModuleFederationPlugin } = await import('@module-federation/enhanced/rspack');
    const appending = (options) => ({
      name: 'enhanced',
      setup: (api) =>
        api.modifyRspackConfig((_config, { appendPlugins }) => appendPlugins(new ModuleFederationPlugin(options))),
    });
    return adapted(await upstream(order), { pluginModuleFederation: appending, ModuleFederationPlugin });
  },
  'enhanced-rsbuild': async (order) => {
    const { pluginModuleFederation } = await importer(order)('@module-federation/rsbuild-plugin');
    return adapted(await upstream(order), { pluginModuleFederation, ModuleFederationPlugin: Kept });
  },
};

/** Stands for a plugin of Rspack where one of Rsbuild is to take its options. */
class Kept {
  constructor(options) {
    this.options = options;
  }
  apply() {}
}

/**
 * Builds an application as its own configuration has it, but for the federation plugin: `globalThis.federation` is the contender's.
 *
 * @param {ConfiguredOrder} order
 * @returns {Promise<string[]>} errors and warnings
 */
export async function buildConfigured(order) {
  const { app, alias, env, contender, assetPrefix } = order;
  Object.assign(process.env, env);
  const federation = await federations[contender](order);
  globalThis.federation = federation;
  const { createRsbuild, loadConfig, mergeRsbuildConfig } = await import('@rsbuild/core');
  const { content } = await loadConfig({ cwd: app, command: 'build' });
  const plugins = contender === 'enhanced-rsbuild' ? replacedPlugins(content, federation.pluginOf) : [];
  // What a remote's own configuration defines is unknown where it is a part of the page's build.
  const define = Object.entries(env).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]);
  const more = {
    logLevel: 'silent',
    plugins,
    resolve: { alias },
    performance: { printFileSize: false },
    ...(contender === 'single' && { source: { define: Object.fromEntries(define) } }),
    ...(assetPrefix && { output: { assetPrefix } }),
  };
  const rsbuild = await createRsbuild({ cwd: app, config: mergeRsbuildConfig(content, more) });
  const { stats, close } = await rsbuild.build();
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  await close();
  return [...errors, ...warnings].map(({ message }) => message);
}

/** Takes the plugins of Rspack out of a configuration, and gives those of Rsbuild in their places. */
function replacedPlugins(content, pluginOf) {
  if (typeof content.tools?.rspack !== 'function') return [];
  const kept = [];
  content.tools.rspack({}, { appendPlugins: (plugin) => kept.push(plugin) });
  delete content.tools.rspack;
  return kept.map((plugin) => pluginOf(plugin.options));
}

/** Options that upstream has as well, without types; what `auto` stands for is written out. */
async function upstream({ app }) {
  const { dependencies } = JSON.parse(await readFile(join(app, 'package.json'), 'utf8'));
  const known = Object.entries(dependencies).filter(([name]) => !name.startsWith('@fedpack/'));
  const all = Object.fromEntries(known.map(([name, requiredVersion]) => [name, { singleton: true, requiredVersion }]));
  return ({ contract: _, hints: __, shared: { auto, ...shared } = {}, ...options }) => ({
    ...options,
    shared: { ...(auto && all), ...shared },
    dts: false,
  });
}

function adapted(options, { pluginModuleFederation, ModuleFederationPlugin }) {
  return {
    pluginModuleFederation: (given) => pluginModuleFederation(options(given)),
    // Options that have been through it already.
    pluginOf: pluginModuleFederation,
    ModuleFederationPlugin: class extends ModuleFederationPlugin {
      constructor(given) {
        super(options(given));
      }
    },
  };
}
