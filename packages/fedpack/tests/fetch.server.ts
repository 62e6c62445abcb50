import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { after } from 'node:test';

/** A real server of this machine. */
export interface Started {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  origin: string;
  /** The paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** Starts a server, which is closed when the tests of the file are over, if not sooner. */
export async function serve(answer: RequestListener, secure?: ServerOptions): Promise<Started> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  };
  const server: Server = secure ? createSecureServer(secure, listener) : createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  after(close);
  return { origin: `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

/** Starts a server that speaks no HTTP by itself. It is closed when the tests of the file are over. */
export async function serveRaw(
  answer: (socket: Socket) => void,
): Promise<{ origin: string; allClosed(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let wake = () => {};
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) wake();
    });
    // Who asks may be gone at any moment.
    socket.on('error', () => undefined);
    answer(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((done) => server.close(() => done()));
  });
  const allClosed = async () => {
    if (sockets.size > 0) await new Promise<void>((resolve) => (wake = resolve));
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, allClosed };
}
