/**
 * The complete runtime as a build compiles it, on the modules that aliases lead to: upstream's own, those of another implementation, or those
 * in ES5. Other builds get `src/complete`.
 */
import upstream from '@module-federation/webpack-bundler-runtime';
import { createContainerRemotesSetup } from './container-remotes-setup';
import { manifestPlugin } from './faults/manifest';
import { preloadFilesPlugin } from './faults/preload-files';
import { loadAddedModules } from './load-added-modules';
import { keepLoadedSharesPlugin } from './loaded-shares';
import { resolveSharePlugin } from './resolve-share';
import { createSharesSetup } from './shares-setup';
import { createStart, type Start } from './start';
import type { Upstream } from './types';
import { workerPlugin } from './worker';

export type { StartOptions, WebpackRequire } from './types';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: upstream as unknown as Upstream,
  createRemotesSetup: createContainerRemotesSetup,
  createSharesSetup,
  plugins: [keepLoadedSharesPlugin, resolveSharePlugin],
  loadAddedModules,
  lastPlugins: [workerPlugin(), manifestPlugin, preloadFilesPlugin],
});
