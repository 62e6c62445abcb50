import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../support/serve.mjs';
import { runNode } from './run-node.mjs';
import { runPage, writePage } from './run-page.mjs';

/**
 * Builds remotes and hosts and runs them together. A remote is built once for all hosts that load it in the same way.
 *
 * @param {ReturnType<import('./build.mjs').createWorkshop>} workshop
 * @param {import('@playwright/test').Browser} browser
 */
export function createPairs(workshop, browser) {
  const remotes = new Map();
  const servers = [];

  const once = (key, make) => {
    if (!remotes.has(key)) remotes.set(key, make());
    return remotes.get(key);
  };

  const buildRemote = async ({ remote, place, kind: asked, shared }) => {
    // A manifest stands beside the entry that it names.
    const kind = asked === 'manifest' && remote.builder !== 'vite' ? 'script' : asked === 'manifest' ? 'module' : asked;
    // Vite's host takes a file for a remote entry for Node by this name.
    const filename = place === 'node' && kind === 'module' ? 'remoteEntry.ssr.js' : 'remoteEntry.js';
    return once(JSON.stringify([remote, place, kind, shared]), async () => {
      const order = { ...remote, app: 'remote', name: 'remote', place, kind, filename, shared };
      const folder = await workshop.build(order);
      const server = await serve(folder);
      servers.push(server);
      return { url: server.url, folder, filename };
    });
  };

  return {
    /**
     * @param {Pick<import('../cases.mjs').Case, 'host' | 'remote' | 'place' | 'kind' | 'by'> & {shared?: boolean}} pair
     * @param {string} name of the host
     * @returns {Promise<object>} what `runPage` or `runNode` tells
     */
    async run(pair, name) {
      const { host, place, kind, by, shared } = pair;
      const remote = await buildRemote(pair);
      const file = kind === 'manifest' ? 'mf-manifest.json' : remote.filename;
      const path = join(remote.folder, file);
      const onDisk = kind === 'module' ? pathToFileURL(path).href : path;
      const address = by === 'http' ? `${remote.url}/${file}` : onDisk;
      const folder = await workshop.build({ ...host, app: 'host', name, place, kind, address, shared });
      if (place === 'node') return runNode(join(folder, host.builder === 'vite' ? 'main.mjs' : 'main.js'), folder);
      if (host.builder !== 'vite') await writePage(folder);
      return runPage(browser, folder);
    },
    close: () => Promise.all(servers.map((server) => server.close())),
  };
}
