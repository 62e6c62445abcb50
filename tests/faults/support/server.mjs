import { createServer } from 'node:http';
import { nameOf, remoteFiles } from './remote.mjs';

/** How a file of the remote is served while nothing is wrong. */
const sent = (response, { type, body }) => response.writeHead(200, { ...ANY_ORIGIN, 'content-type': type }).end(body);

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/**
 * Serves the remote, and lets it be at fault. A remote stands under as many names as are asked for: `/<name>/<file>`.
 *
 * @returns {Promise<{url: string, fail(faults: Record<string, object>, isTold: boolean): void, close(): Promise<void>}>}
 */
export async function serveRemote() {
  const state = { faults: {}, held: [] };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (pathname === '/fault') {
      response.writeHead(200, ANY_ORIGIN).end(JSON.stringify({ isTold: state.isTold }));
      return;
    }
    if (pathname === '/repair') {
      state.faults = {};
      // A server that is started anew has hung up.
      for (const held of state.held.splice(0)) held.destroy();
      response.writeHead(200, ANY_ORIGIN).end('{}');
      return;
    }
    const elsewhere = Object.values(state.faults).find(({ site }) => site?.[pathname])?.site[pathname];
    if (elsewhere) {
      elsewhere({ request, response, headers: ANY_ORIGIN });
      return;
    }
    const [, name, ...path] = pathname.split('/');
    const fault = state.faults[name];
    const file = path.join('/');
    const found = fault?.files?.(nameOf(name))[file] || remoteFiles(nameOf(name))[file];
    const hold = () => state.held.push(response);
    if (fault?.at === file) fault.answer({ request, response, found, headers: ANY_ORIGIN, hold });
    else if (found) sent(response, found);
    else response.writeHead(404, ANY_ORIGIN).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** Lets remotes be at fault, by name, until somebody asks for `/repair`; `isTold` says whether the host warns. */
    fail(faults, isTold) {
      Object.assign(state, { faults, isTold });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
