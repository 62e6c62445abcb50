import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { json, manifest, script } from '../../tests/faults/support/remote.mjs';

const PAGE = { type: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' };

/** A healthy container. */
const container = `
globalThis.ui = { init() {}, get: async () => () => 'a' };
if (typeof module === 'object') module.exports = { ui: globalThis.ui };
`;

const assets = { js: { sync: [], async: [] }, css: { sync: [], async: [] } };

/**
 * Serves a remote, an empty page, and what plays a host there.
 *
 * @param {string[]} runtimes files of prebuilt runtimes, at `/0.js`, `/1.js`
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export async function serve(runtimes) {
  const exposes = [{ id: 'ui:a', name: 'a', path: './a', assets }];
  const files = {
    '/': PAGE,
    '/play.js': script(await readFile(join(import.meta.dirname, 'play.js'))),
    '/mf-manifest.json': json({ ...manifest('ui'), exposes }),
    '/remoteEntry.js': script(container),
  };
  for (const [at, file] of runtimes.entries()) files[`/${at}.js`] = script(await readFile(file));
  const server = createServer(({ url }, response) => {
    const { type, body } = files[url] ?? {};
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
