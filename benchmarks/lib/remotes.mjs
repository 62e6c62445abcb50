import { once } from 'node:events';
import { createServer } from 'node:http';
import { remoteName } from '../app/names.mjs';

/** One that is rarely taken. What is emitted has it in it, so that sizes are the same only where it is. */
const PORT = 47_853;
/** Modules that each remote exposes, as `app/modules.mjs` imports them. */
const EXPOSED = ['Widget', 'value'];

/**
 * The manifest of a remote, made from that of a real build.
 *
 * @param {object} manifest of any container
 * @param {string} name of the container that it shall be
 */
export function manifestOf(manifest, name) {
  const [pattern] = manifest.exposes;
  const exposes = EXPOSED.map((module) => ({ ...pattern, id: `${name}:${module}`, name: module, path: `./${module}` }));
  const metaData = { ...manifest.metaData, name, globalName: name };
  const told = { ...manifest, id: name, name, metaData, exposes };
  // What fedpack adds is about the modules of the build that the manifest is from.
  if (told.fedpack) {
    const exported = Object.fromEntries(
      EXPOSED.map((module) => [`./${module}`, { exports: ['default'], complete: true }]),
    );
    told.fedpack = { ...told.fedpack, exposes: exported };
  }
  return told;
}

/**
 * Serves the manifests of remotes on this machine: a build that asks for them is answered as by a server nearby.
 *
 * @param {object} manifest of a real build
 * @param {number} count of remotes
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export async function serveRemotes(manifest, count) {
  const answers = new Map(
    Array.from({ length: count }, (_, remote) => {
      const name = remoteName(remote);
      return [`/${name}/mf-manifest.json`, JSON.stringify(manifestOf(manifest, name))];
    }),
  );
  const server = createServer((request, response) => {
    const text = answers.get(request.url);
    response.writeHead(text ? 200 : 404, { 'content-type': 'application/json' }).end(text);
  });
  await listen(server, PORT).catch(() => listen(server, 0));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
