import { createServer } from 'node:http';
import sirv from 'sirv';

/**
 * Serves a folder on a free port of this machine, to pages of any origin.
 *
 * @param {string} folder
 * @param {(response: import('node:http').ServerResponse, path: string) => void} [setHeaders] sets more headers of a file
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export async function serve(folder, setHeaders) {
  const handler = sirv(folder, {
    dev: true,
    setHeaders(response, path) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      setHeaders?.(response, path);
    },
  });
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
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
