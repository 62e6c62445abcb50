import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/**
 * Serves a folder below its own path, as Node's chunks are read from the path of their entry's URL, and lets files be at fault.
 *
 * @param {string} folder an absolute path
 */
export async function serveDeployed(folder) {
  let fault;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    const body = pathname.startsWith(`${folder}/`) ? await readFile(pathname).catch(() => undefined) : undefined;
    const headers = { ...ANY_ORIGIN, 'content-type': TYPES[extname(pathname)] ?? 'text/plain' };
    if (fault?.files.test(pathname)) {
      fault.answer({ request, response, headers: ANY_ORIGIN, found: { body: String(body ?? '') } });
    } else if (body) {
      response.writeHead(200, headers).end(body);
    } else {
      response.writeHead(404, ANY_ORIGIN).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${folder}`,
    /** Lets files be at fault, by their path, until `mend`. */
    fail(files, answer) {
      fault = { files, answer };
    },
    mend() {
      fault = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
