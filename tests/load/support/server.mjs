import { serve } from '../../support/serve.mjs';
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
export function serveAll(folder) {
  return serve(folder, undefined, (request, response) => {
    const name = request.url.split('/')[1];
    const fault = FAULTS[DOWN.indexOf(name) % FAULTS.length];
    fault?.(response);
    return fault !== undefined || HANGING.includes(name);
  });
}
