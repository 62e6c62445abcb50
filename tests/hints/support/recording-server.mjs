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

/** Milliseconds without a new request, after which a page is taken to wait for answers. */
const QUIET = 400;

/**
 * Holds requests until a page makes no more of them, then lets all of them through. How often it does so is the number of round trips,
 * however slow this machine is.
 */
export class Waves {
  count = 0;
  #waiting = [];
  #timer;

  /** Waits for the next wave. */
  join() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.count += 1;
      for (const go of this.#waiting.splice(0)) go();
    }, QUIET);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/**
 * Serves a folder, and notes what it is asked for. Nothing may be cached, so what a page fetches twice is there twice.
 *
 * @param {string} folder which need not be there yet
 * @param {{ base?: string, headers?: Record<string, string> }} [options] the path below which it is served, and headers of each answer
 * @returns {Promise<{url: string, requests: string[], waves: Waves | undefined, manifestCache: string, close(): Promise<void>}>} where there
 *   are `waves`, answers come with them; `manifestCache` is the `Cache-Control` of manifests
 */
export async function serveRecording(folder, { base = '', headers = {} } = {}) {
  const recording = { requests: [], waves: undefined, manifestCache: 'no-store' };
  const { url, close } = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // Browsers ask for an icon on their own account.
    if (pathname !== '/favicon.ico') {
      recording.requests.push(pathname);
      await recording.waves?.join();
    }
    // A path without an extension is a route of a single-page application.
    const file = extname(pathname) === '' ? '/index.html' : pathname;
    const content = await readFile(join(folder, file.replace(base, ''))).catch(() => undefined);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Cache-Control', file.endsWith('/mf-manifest.json') ? recording.manifestCache : 'no-store');
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/plain');
    response.statusCode = content ? 200 : 404;
    response.end(content);
  });
  return Object.assign(recording, { url, close });
}
