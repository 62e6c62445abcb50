import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

const revalidate = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';
/** Names that carry a hash of the content, such as `App.8ca5b32122.js`. */
const hashed = /\.[0-9a-f]{8,}\.\w+$/;

/**
 * The static server of one built app, as a CDN would serve it: open to other origins, hashed files kept forever,
 * manifest and remote entry asked for again every time.
 * @param {object} options
 * @param {string} options.folder the build
 * @param {number} options.port
 * @param {(html: string, route: string) => Promise<string>} [options.page] makes the page of a path that is no file, from `index.html`
 * @param {Record<string, unknown>} [options.json] answers made at run time, by path
 */
export function staticServer({ folder, port, page, json = {} }) {
  const files = sirv(folder, {
    etag: true,
    // Looks at the disk for every request: an app that is built again is deployed.
    dev: true,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', hashed.test(pathname) ? immutable : revalidate);
    },
  });
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', 'GET, OPTIONS');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    // Pages of other origins may know how large the files were.
    response.setHeader('Timing-Allow-Origin', '*');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = json[pathname];
    if (body) {
      response.setHeader('Cache-Control', revalidate);
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
      return;
    }
    const isRoute = page && path.extname(pathname) === '';
    const html = isRoute ? await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined) : undefined;
    if (page && html !== undefined) {
      response.setHeader('Cache-Control', revalidate);
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(await page(html, pathname));
      return;
    }
    files(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  });

  return {
    /** Listens; answers once the port is open. */
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(undefined);
        });
      }),
    /** Stops at once, open connections included. */
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
