import sirv from 'sirv';
import { listen } from './listen.mjs';

/**
 * Serves a folder on a free port of this machine, to pages of any origin.
 *
 * @param {string} folder
 * @param {(response: import('node:http').ServerResponse, path: string) => void} [setHeaders] sets more headers of a file
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} [answers] whether it
 *   takes a request in place of the folder
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export function serve(folder, setHeaders, answers = () => false) {
  const handler = sirv(folder, {
    dev: true,
    setHeaders(response, path) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      setHeaders?.(response, path);
    },
  });
  return listen((request, response) => {
    if (answers(request, response)) return;
    handler(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
}
