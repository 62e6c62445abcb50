import { createServer } from 'node:net';

/**
 * Listens on a free port, until the test ends.
 *
 * @param {import('node:test').TestContext} t
 * @returns {Promise<number>} the port
 */
export async function takePort(t) {
  const server = createServer((socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  return server.address().port;
}
