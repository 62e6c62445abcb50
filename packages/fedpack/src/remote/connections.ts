import type { Agent, ClientRequest } from 'node:http';
import { Problem } from './problem.js';

/** Node's client for a protocol of the web. */
export type Client = Pick<typeof import('node:http'), 'Agent' | 'get'>;

/**
 * Node's client for a protocol of the web. Loaded when it is needed: a build without remotes asks nobody, and its start would
 * wait for it.
 */
export async function clientOf(protocol: string): Promise<Client> {
  return protocol === 'https:' ? await import('node:https') : await import('node:http');
}

/** The connections of this process, by protocol, and how many are at work with them. */
const agents = new Map<string, Agent>();
let users = 0;

/** Keeps connections open for requests that come one after the other, until all work that was begun is done. */
export async function withConnections<T>(work: () => Promise<T>): Promise<T> {
  users += 1;
  try {
    return await work();
  } finally {
    users -= 1;
    if (users === 0) {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    }
  }
}

/** The kept connections of a protocol; none of them outside of {@link withConnections}. */
export function connectionsOf(protocol: string, { Agent }: Client): Agent | false {
  if (users === 0) return false;
  const agent = agents.get(protocol) ?? new Agent({ keepAlive: true });
  agents.set(protocol, agent);
  return agent;
}

/** Node's error codes for a connection that the other side has closed. */
const CLOSED: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/** Whether a request failed only because its server had closed the kept connection meanwhile. */
export function cameTooLate(request: ClientRequest, error: Error): boolean {
  return request.reusedSocket && !(error instanceof Problem) && CLOSED.has((error as NodeJS.ErrnoException).code);
}
