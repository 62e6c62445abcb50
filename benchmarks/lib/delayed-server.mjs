import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Names with a hash of the content, which a browser keeps without asking again. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/;

/**
 * A request, as its server saw it.
 *
 * @typedef {object} Asked
 * @property {string} url
 * @property {number} start when it arrived, in milliseconds
 * @property {number} end when its answer was out
 * @property {number} bytes of the body, as it is sent
 */

/**
 * Serves a folder over HTTPS, with HTTP/2 for those who speak it, as a distant server would: each answer is late by the same time, or waits
 * at a gate. All else, such as finding the server and agreeing on keys, takes no time, so whatever a page waits for are answers.
 *
 * @param {string} folder which need not be there yet
 * @param {object} options
 * @param {number} options.port one that is free is taken where it is not
 * @param {{key: string, cert: string}} options.certificate
 * @param {boolean} [options.isSinglePage] whether paths without a file get the page
 * @returns {Promise<DelayedServer>}
 *
 * @typedef {object} DelayedServer
 * @property {string} origin
 * @property {number} delay milliseconds, to be set; none at first
 * @property {import('./gate.mjs').Gate} [gate] holds answers, to be set
 * @property {string} [page] what is answered in place of the folder's page, to be set
 * @property {Asked[]} asked what it was asked for so far
 * @property {string[]} missing paths for which there was no file
 * @property {() => Promise<void>} close
 */
export async function serveDelayed(folder, { port, certificate, isSinglePage = false }) {
  const state = { delay: 0, gate: undefined, page: undefined, asked: [], missing: [] };
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, async ({ url }, response) => {
    const start = performance.now();
    const { pathname } = new URL(url, 'https://localhost');
    // Browsers ask for an icon on their own account.
    const isIcon = pathname === '/favicon.ico';
    const late = state.gate && !isIcon ? state.gate.pass() : new Promise((resolve) => setTimeout(resolve, state.delay));
    const isPage = pathname === '/' || (isSinglePage && extname(pathname) === '');
    const file = isPage ? '/index.html' : pathname;
    const content = (isPage && state.page) || (await readFile(join(folder, file)).catch(() => undefined));
    const headers = { 'access-control-allow-origin': '*', 'cache-control': cacheControl(file) };
    const body = content && gzipSync(content, { level: 9 });
    await late;
    if (!isIcon) {
      if (!body) state.missing.push(file);
      response.on('finish', () =>
        state.asked.push({ url: `${state.origin}${url}`, start, end: performance.now(), bytes: body?.length ?? 0 }),
      );
    }
    if (!body) return response.writeHead(404, headers).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  });
  // Between two requests, a page may be busy for longer than connections are kept, and gives up if it loses too many.
  server.keepAliveTimeout = 0;
  const sessions = new Set();
  for (const event of ['session', 'secureConnection'])
    server.on(event, (one) => {
      sessions.add(one);
      one.once('close', () => sessions.delete(one));
      // Of a browser that has gone.
      one.on('error', () => {});
    });
  await listen(server, port).catch(() => listen(server, 0));
  return Object.assign(state, {
    origin: `https://127.0.0.1:${server.address().port}`,
    close: async () => {
      for (const one of sessions) one.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}

const cacheControl = (file) => (HASHED.test(file) ? 'max-age=31536000, immutable' : 'max-age=0, must-revalidate');

async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
