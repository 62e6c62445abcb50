import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/**
 * What a server has sent.
 *
 * @typedef {object} Sent
 * @property {number} requests
 * @property {number} raw bytes of bodies before they are compressed
 * @property {number} gz bytes of bodies as they are sent
 * @property {string[]} missing paths for which there was no file
 */

/**
 * Serves a folder on an origin of its own, compressed, and counts what it sends.
 *
 * @param {string} folder which need not be there yet
 * @param {number} port one that is free is taken where it is not
 * @returns {Promise<{origin: string, sent: Sent, close(): Promise<void>}>}
 */
export async function serveCounting(folder, port) {
  /** @type {Sent} */
  const sent = { requests: 0, raw: 0, gz: 0, missing: [] };
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = pathname === '/' ? '/index.html' : pathname;
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    const content = await readFile(join(folder, file)).catch(() => undefined);
    if (!content) {
      // Browsers ask for an icon on their own account.
      if (file !== '/favicon.ico') sent.missing.push(file);
      response.writeHead(404, headers).end();
      return;
    }
    const body = gzipSync(content, { level: 9 });
    sent.requests += 1;
    sent.raw += content.length;
    sent.gz += body.length;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  });
  await listen(server, port).catch(() => listen(server, 0));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sent,
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
