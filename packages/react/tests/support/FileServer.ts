import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A server of one folder that can really be stopped, and started again on the same port. */
export class FileServer {
  /** The paths requested so far, in their order, those that were refused included. */
  readonly requests: string[] = [];
  /** A path that is answered with 503 for as long as it stands here. */
  readonly broken = new Set<string>();
  private readonly held = new Map<string, Promise<void>>();
  private server: Server | undefined;
  private port = 0;

  constructor(private dir: string) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  count(file: string): number {
    return this.requests.filter((request) => request === file).length;
  }

  /** Serves another folder from now on, as after a new deployment. */
  deploy(dir: string): void {
    this.dir = dir;
  }

  /** Leaves requests of this path unanswered until the returned function is called. */
  hold(file: string): () => void {
    let release = () => {};
    this.held.set(
      file,
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return release;
  }

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const file = request.url ?? '/';
      this.requests.push(file);
      await this.held.get(file);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Timing-Allow-Origin', '*');
      response.setHeader('Cache-Control', 'no-store');
      if (this.broken.has(file)) response.writeHead(503).end();
      else sirv(this.dir, { dev: true })(request, response);
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
