import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aliasesOf, optionsOf, SHELL } from '../app/workspace.mjs';
import { importer } from './peer.mjs';

/**
 * @typedef {object} AppOrder what a process is told to build of a workspace
 * @property {string} contender a name of {@link federate}
 * @property {import('../cases.mjs').Case} one
 * @property {string} name the app
 * @property {string} app its folder
 * @property {string} output an absolute folder
 * @property {'production'} mode
 * @property {Record<string, string>} origins where each app is served
 * @property {string} [peers] the folder where the peers are installed
 */

/** As most Rsbuild configurations have it: in `tools.rspack`. */
const appended = (plugin) => ({ tools: { rspack: (_config, { appendPlugins }) => appendPlugins(plugin) } });

/** Where the runtime is. In an installation it is in `node_modules`, which Rsbuild's own loader leaves as it is. */
const RUNTIME = dirname(fileURLToPath(import.meta.resolve('@fedpack/runtime')));

/**
 * What each contender adds to the configuration of an app.
 *
 * @type {Record<string, (options: object, order: AppOrder) => Promise<object>>}
 */
const federate = {
  single: async (_options, { one, app }) => {
    const files = Object.entries(aliasesOf(one)).map(([request, file]) => [request, join(app, file)]);
    return { resolve: { alias: Object.fromEntries(files) } };
  },
  builtin: async (options) => {
    const { rspack } = await import('@rsbuild/core');
    const implementation = createRequire(import.meta.url).resolve('@module-federation/runtime-tools');
    return appended(new rspack.container.ModuleFederationPlugin({ ...options, implementation }));
  },
  // Writes its manifest unless told not to; `manifest: true` would make Rspack write another one beside it.
  enhanced: async ({ manifest: _, ...options }) => {
    const { ModuleFederationPlugin } = await import('@module-federation/enhanced/rspack');
    return appended(new ModuleFederationPlugin({ ...options, dts: false }));
  },
  'enhanced-rsbuild': async ({ manifest: _, ...options }, order) => {
    const { pluginModuleFederation } = await importer(order)('@module-federation/rsbuild-plugin');
    return { plugins: [pluginModuleFederation({ ...options, dts: false })] };
  },
  fedpack: async (options) => {
    const { ModuleFederationPlugin } = await import('fedpack');
    return { ...appended(new ModuleFederationPlugin(options)), source: { exclude: [RUNTIME] } };
  },
};

/**
 * Builds an app with Rsbuild's defaults and React, for production.
 *
 * @param {AppOrder} order
 * @returns {Promise<string[]>} errors and warnings
 */
export async function buildApp(order) {
  const { one, name, app, output, origins, contender } = order;
  const { createRsbuild } = await import('@rsbuild/core');
  const { pluginReact } = await import('@rsbuild/plugin-react');
  const { plugins = [], source, ...more } = await federate[contender](optionsOf(one, name, origins), order);
  const rsbuild = await createRsbuild({
    cwd: app,
    config: {
      mode: 'production',
      logLevel: 'silent',
      plugins: [pluginReact(), ...plugins],
      source: { entry: { index: './src/index.ts' }, ...source },
      // The files of a remote are beside its entry, wherever the page is from.
      output: { distPath: { root: output }, ...(name !== SHELL && { assetPrefix: 'auto' }) },
      performance: { printFileSize: false },
      ...more,
    },
  });
  const { stats, close } = await rsbuild.build();
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  await close();
  return [...errors, ...warnings].map(({ message }) => message);
}
