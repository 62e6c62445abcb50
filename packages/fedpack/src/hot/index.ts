import { dirname } from 'node:path';
import type { Compiler, ResolveAlias } from '@rspack/core';
import { hasBuiltin } from '../compiler/builtin-plugins.js';
import { OWN_FOLDER, PLUGIN_NAME } from '../identity.js';
import { addOverlay } from '../overlay/index.js';
import { createResolve } from '../runtime/files.js';
import { addChunkHashes } from './chunk-hashes.js';
import { excludeFromRefresh } from './refresh-loader.js';
import { wrapRsbuildClient } from './rsbuild-client.js';
import { type HotSettings, hotSettings } from './settings.js';

const prepared = new WeakSet<Compiler>();

/**
 * Lets pages replace modules of remotes in place while they are being developed. Other builds get nothing of it: whether there are hot
 * updates is known when a development server starts the first run, with all plugins applied.
 */
export function prepareHotUpdates(compiler: Compiler, options: Record<string, unknown>): void {
  const settings = hotSettings(options);
  if (!settings.enabled) return;
  compiler.hooks.watchRun.tap({ name: PLUGIN_NAME, stage: Number.MIN_SAFE_INTEGER }, () => {
    if (prepared.has(compiler) || !hasHotUpdates(compiler)) return;
    prepared.add(compiler);
    addHotUpdates(compiler, settings);
  });
}

/** Pages alone have them, and a production build must not. What is added is not ES5. */
function hasHotUpdates(compiler: Compiler): boolean {
  const { web, node } = compiler.platform;
  const { mode, output } = compiler.options;
  const isPage = web === true && node !== true && output.environment?.arrowFunction !== false;
  return isPage && mode !== 'production' && hasBuiltin(compiler, 'HotModuleReplacementPlugin');
}

function addHotUpdates(compiler: Compiler, settings: HotSettings): void {
  const find = createResolve(compiler);
  const files = ['index', 'react-refresh', 'rsbuild-client', 'vue'].map((name) =>
    find(OWN_FOLDER, `@fedpack/runtime/hot/${name}`),
  );
  const [entry, refresh, client, vue] = files;
  if (!entry || !refresh || !client || !vue) return;
  const query = new URLSearchParams({ name: compiler.options.output.uniqueName ?? '' });
  if (!settings.reloads) query.set('no-reload', '');
  new compiler.webpack.EntryPlugin(compiler.context, `${entry}?${query}`, {}).apply(compiler);
  // Ahead of the alias of plugins for Fast Refresh, which leads to the package.
  const own = { 'react-refresh/runtime$': `${refresh}?${query}` };
  compiler.options.resolve.alias = { ...own, ...(compiler.options.resolve.alias || {}) } as ResolveAlias;
  // Components of Vue name it.
  new compiler.webpack.ProvidePlugin({ __VUE_HMR_RUNTIME__: [`${vue}?${query}`, 'default'] }).apply(compiler);
  wrapRsbuildClient(compiler, client);
  addChunkHashes(compiler);
  if (settings.overlay) addOverlay(compiler);
  excludeFromRefresh(compiler.options.module.rules, dirname(refresh));
}
