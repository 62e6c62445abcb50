import { createServer } from 'node:http';
import sirv from 'sirv';
import { DOWN, HANGING } from './remotes.mjs';

const HEADERS = { 'access-control-allow-origin': '*' };

/** The ways in which a remote is down, in turn. */
const FAULTS = [
  (response) => response.writeHead(404, HEADERS).end(),
  (response) => response.writeHead(503, HEADERS).end('out of order'),
  (response) => response.destroy(),
  (response) => response.writeHead(200, { ...HEADERS, 'content-type': 'text/html' }).end('<!doctype html><p>Hello'),
  (response) => response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' }).end('{"name": "do'),
];

/**
 * Serves the shell and its remotes, each below its name.
 *
 * @param {string} folder absolute
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export async function serveAll(folder) {
  const files = sirv(folder, { dev: true, setHeaders: (response) => setAll(response, HEADERS) });
  const server = createServer((request, response) => {
    const name = request.url.split('/')[1];
    if (HANGING.includes(name)) return;
    const fault = FAULTS[DOWN.indexOf(name) % FAULTS.length];
    if (fault) fault(response);
    else files(request, response, () => response.writeHead(404, HEADERS).end());
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

function setAll(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
