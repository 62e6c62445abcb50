import { createServer } from 'node:http';

/**
 * Starts a server on a free port of this machine.
 *
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{url: string, hangUp(): void, close(): Promise<void>}>} `url` has no slash at its end; `close` hangs up on
 *   everyone, too
 */
export async function listen(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    hangUp: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
