import { createServer } from 'node:net';

/**
 * Listens on a port, until the test ends.
 *
 * @param {import('node:test').TestContext} t
 * @param {number} [port] a free one unless it is given
 */
export async function holdPort(t, port = 0) {
  const server = createServer((socket) => socket.destroy());
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  const release = () => new Promise((resolve) => server.close(() => resolve()));
  t.after(release);
  return { port: server.address().port, release };
}
