import type { Agent, ClientRequest } from 'node:http';

/**
 * Node's client for a protocol of the web. Loaded when it is needed: a build without remotes asks nobody, and its start would
 * wait for it.
 */
export async function clientOf(protocol: string): Promise<Pick<typeof import('node:http'), 'Agent' | 'get'>> {
  return protocol === 'https:' ? await import('node:https') : await import('node:http');
}

/** Connections that requests use one after the other. Whoever opens them closes them. */
export class Connections {
  readonly #agents = new Map<string, Promise<Agent>>();

  /** Keeps the connections of a protocol. */
  of(protocol: string): Promise<Agent> {
    const known = this.#agents.get(protocol);
    const agent = known ?? clientOf(protocol).then(({ Agent }) => new Agent({ keepAlive: true }));
    this.#agents.set(protocol, agent);
    return agent;
  }

  async close(): Promise<void> {
    for (const agent of await Promise.all(this.#agents.values())) agent.destroy();
  }
}

/** What Node says of a connection that its other side has closed. */
const CLOSED: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** Whether a request failed only because its server had closed the kept connection meanwhile. */
export function cameTooLate(request: ClientRequest, error: Error): boolean {
  return request.reusedSocket && CLOSED.has((error as NodeJS.ErrnoException).code);
}
