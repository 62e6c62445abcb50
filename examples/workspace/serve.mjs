import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { appFolder, apps } from './scripts/apps.mjs';
import { addHints } from './scripts/earlyHints.mjs';
import { choosePorts, originsOf, portsFromArguments } from './scripts/ports.mjs';
import { staticServer } from './scripts/staticServer.mjs';
import { releaseCatalogue, versionConfig } from './scripts/versions.mjs';

/**
 * A running workspace.
 * @typedef {object} Workspace
 * @property {Record<string, string>} urls Origin of every app by its name; open `urls.shell`.
 * @property {(name: string) => Promise<void>} stop Takes the server of one app down.
 * @property {(name: string) => Promise<void>} start Brings it back on the port it had.
 * @property {() => Promise<void>} close Ends everything.
 */

/**
 * Serves the workspace, every app on an origin of its own. A taken port is stepped over.
 * @param {object} [options]
 * @param {'production' | 'development'} [options.mode] `production` serves what `build.mjs` built, `development` starts the dev servers
 * @param {Record<string, number>} [options.ports] first port to try, by app name
 * @param {(urls: Record<string, string>) => void} [options.onReady] called once everything answers
 * @returns {Promise<Workspace>}
 */
export async function serveWorkspace({ mode = 'production', ports, onReady } = {}) {
  const start = mode === 'development' ? (await import('./dev.mjs')).startDevServers : serveBuilds;
  const workspace = await start(await choosePorts(ports));
  onReady?.(workspace.urls);
  return workspace;
}

/**
 * @param {Record<string, number>} ports
 * @returns {Promise<Workspace>}
 */
async function serveBuilds(ports) {
  const urls = originsOf(ports);
  const versions = versionConfig(urls, { deployed: true });
  const json = { '/versions.json': versions, '/releases.json': releaseCatalogue(urls) };
  const servers = new Map(
    apps.map(({ name }) => {
      const folder = path.join(appFolder(name), 'dist');
      if (!existsSync(folder)) throw new Error(`${name} is not built: run "node build.mjs" first`);
      const options = { folder, port: ports[name] ?? 0 };
      return [name, staticServer(name === 'shell' ? { ...options, json, page: hintedPage(versions) } : options)];
    }),
  );
  const all = [...servers.values()];
  await Promise.all(all.map((server) => server.start()));
  return {
    urls,
    start: async (name) => servers.get(name)?.start(),
    stop: async (name) => servers.get(name)?.stop(),
    close: async () => {
      await Promise.all(all.map((server) => server.stop()));
    },
  };
}

/**
 * Makes what adds early hints to the shell's page.
 * @param {Record<string, string>} versions
 * @returns {(html: string, route: string) => Promise<string>}
 */
const hintedPage = (versions) => (html, route) => addHints(html, { route, shell: appFolder('shell'), versions });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serveWorkspace({
    ports: portsFromArguments(),
    onReady: (urls) => console.log(`Acme Freight Control: ${urls.shell}`),
  });
}
