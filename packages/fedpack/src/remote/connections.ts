import http from 'node:http';
import https from 'node:https';

/** Connections that requests use one after the other. Whoever opens them closes them. */
export class Connections {
  readonly #agents = { 'http:': new http.Agent(KEPT), 'https:': new https.Agent(KEPT) };

  of(protocol: string): http.Agent {
    return protocol === 'https:' ? this.#agents['https:'] : this.#agents['http:'];
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }
}

const KEPT = { keepAlive: true };

/** Whether a request failed only because its server had closed the kept connection meanwhile. */
export function cameTooLate(request: http.ClientRequest, error: Error): boolean {
  return request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}
