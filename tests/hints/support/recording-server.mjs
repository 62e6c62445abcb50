import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { listen } from '../../support/listen.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * Serves a folder, and notes what it is asked for. Nothing may be cached, so what a page fetches twice is there twice.
 *
 * @param {string} folder which need not be there yet
 * @param {number} [delay] milliseconds that each answer takes
 * @returns {Promise<{url: string, requests: {path: string, start: number, end: number}[], close(): Promise<void>}>}
 */
export async function serveRecording(folder, delay = 0) {
  const requests = [];
  const { url, close } = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const record = { path: pathname, start: performance.now(), end: Number.POSITIVE_INFINITY };
    requests.push(record);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    // A path without an extension is a route of a single-page application.
    const file = extname(pathname) === '' ? '/index.html' : pathname;
    const content = await readFile(join(folder, file)).catch(() => undefined);
    record.end = performance.now();
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/plain');
    response.statusCode = content ? 200 : 404;
    response.end(content);
  });
  return { url, requests, close };
}

/** How many answers had to come before the last request could be made, and that one: the longest chain of requests. */
export function roundTrips(requests) {
  const depths = new Map();
  const sorted = [...requests].sort((a, b) => a.start - b.start);
  for (const request of sorted) {
    const before = sorted.filter((other) => other.end <= request.start).map((other) => depths.get(other));
    depths.set(request, 1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths.values());
}
