import type { Compiler } from '@rspack/core';
import { OWN_FOLDER } from '../identity.js';
import { addRuntimePlugin } from '../native/plugin.js';
import { createResolve } from '../runtime/files.js';
import { takeRsbuildOverlay } from './rsbuild.js';
import { takeRspackOverlay } from './rspack.js';
import { watchSockets } from './sockets.js';
import type { OverlayFiles, Taken } from './taken.js';

/**
 * Shows in the page what is wrong with remotes, shared modules and the builds of the page: once the first run starts, of a development
 * server with hot updates. Where the user has turned off the overlay of the development server, there is none.
 */
export function addOverlay(compiler: Compiler): void {
  const files = findFiles(compiler);
  if (!files) return;
  const taken = [takeRsbuildOverlay(compiler, files), takeRspackOverlay(compiler, files)].filter(isTaken);
  if (taken.some(({ isOff }) => isOff)) return;
  addRuntimePlugin(compiler, files.plugin);
  separateCache(compiler);
  for (const { client, settings } of taken) {
    if (client) watchSockets(compiler, files, client, settings);
  }
}

/** The version of a persistent cache was set before the plugin was added. */
function separateCache({ options: { cache } }: Compiler): void {
  if (typeof cache === 'object' && cache.type === 'persistent') cache.version = `${cache.version ?? ''}-overlay`;
}

const isTaken = (taken: Taken | undefined): taken is Taken => taken !== undefined;

function findFiles(compiler: Compiler): OverlayFiles | undefined {
  const find = createResolve(compiler);
  const file = (name: string) => find(OWN_FOLDER, `@fedpack/runtime/${name}`);
  const [plugin, socket, loader, rsbuild, uncaught] = [
    file('overlay'),
    ...['socket', 'socket-loader', 'rsbuild-overlay', 'uncaught'].map((name) => file(`overlay/${name}`)),
  ];
  return plugin && socket && loader && rsbuild && uncaught ? { plugin, socket, loader, rsbuild, uncaught } : undefined;
}
