import { createServer } from 'node:http';

/**
 * A server that answers as a test wants it to.
 *
 * @param {import('node:test').TestContext} t it is closed when the test ends
 * @param {import('node:http').RequestListener} answer
 * @param {number} [port] a free one unless given
 * @returns {Promise<{url: string, requests: string[], close(): Promise<void>}>} `url` is a manifest's
 */
export async function startServer(t, answer, port = 0) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    answer(request, response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  t.after(close);
  return { url: `http://127.0.0.1:${server.address().port}/mf-manifest.json`, requests, close };
}

/** The URL of a manifest where nobody listens. */
export async function nowhere(t) {
  const { url, close } = await startServer(t, () => {});
  await close();
  return url;
}
