// First, so that the bundler starts with the binding that carries the plugin.
import 'fedpack';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createRsbuild, loadConfig, mergeRsbuildConfig } from '@rsbuild/core';
import { appFolder, apps } from './scripts/apps.mjs';
import { choosePorts, originsOf, portsFromArguments } from './scripts/ports.mjs';
import { versionConfig } from './scripts/versions.mjs';

/**
 * Starts the dev servers of all apps, with a version config that names them.
 * @param {Record<string, number>} ports free ports by app name
 * @returns {Promise<import('./serve.mjs').Workspace>}
 */
export async function startDevServers(ports) {
  const urls = originsOf(ports);
  /** @type {Record<string, unknown>} */
  const json = { '/versions.json': versionConfig(urls, { deployed: false }), '/releases.json': {} };
  /** @type {Map<string, () => Promise<void>>} */
  const running = new Map();

  /** @param {string} name */
  const start = async (name) => {
    const cwd = appFolder(name);
    const { content } = await loadConfig({ cwd, command: 'dev' });
    const rsbuild = await createRsbuild({
      cwd,
      config: mergeRsbuildConfig(content, {
        mode: 'development',
        // Files stay in memory; what was built for production stays where it is.
        output: { cleanDistPath: false },
        server: {
          port: ports[name],
          strictPort: true,
          setup: name === 'shell' ? ({ server }) => void server.middlewares.use(answer(json)) : undefined,
        },
      }),
    });
    const { server } = await rsbuild.startDevServer();
    running.set(name, server.close);
  };
  /** @param {string} name */
  const stop = async (name) => {
    await running.get(name)?.();
    running.delete(name);
  };

  for (const { name } of apps) await start(name);
  return {
    urls,
    start,
    stop,
    close: async () => {
      await Promise.all([...running.keys()].map(stop));
    },
  };
}

/**
 * Middleware that answers some paths with JSON.
 * @param {Record<string, unknown>} json
 * @returns {import('@rsbuild/core').RequestHandler}
 */
function answer(json) {
  return (request, response, next) => {
    const body = json[request.url ?? ''];
    if (!body) return next();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { urls, close } = await startDevServers(await choosePorts(portsFromArguments()));
  console.log(`Acme Freight Control: ${urls.shell}`);
  // A parent process that started this one learns where to go, and may end it.
  process.send?.({ type: 'ready', urls });
  process.once('disconnect', close);
}
