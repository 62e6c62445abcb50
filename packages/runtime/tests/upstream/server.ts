import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves files by path, to this machine, until the process ends. Returns the origin. */
export async function serveFiles(files: Map<string, string>): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const text = files.get(url);
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
