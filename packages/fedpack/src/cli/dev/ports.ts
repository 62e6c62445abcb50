import getPort, { clearLockedPorts } from 'get-port';
import type { DevApp } from './apps.js';

/** The port to try first for an app whose configuration names none. */
const FIRST = 3000;

/** How many ports are tried. */
const TRIES = 200;

/**
 * The ports to try for an app, in their order: its own, then the next ones, without those that other apps may want.
 *
 * @param others the apps that are started beside it
 */
export function candidates({ server }: Pick<DevApp, 'server'>, others: readonly Pick<DevApp, 'server'>[]): number[] {
  const first = server.port ?? FIRST;
  const wanted = new Set(others.map((other) => other.server.port));
  const next = Array.from({ length: TRIES }, (_, index) => first + 1 + index);
  return [first, ...next.filter((port) => port < 65_536 && !wanted.has(port))];
}

/** A free port for every app. */
export async function choosePorts(apps: readonly DevApp[]): Promise<Map<DevApp, number>> {
  const ports = new Map<DevApp, number>();
  for (const app of apps) {
    const others = apps.filter((other) => other !== app);
    ports.set(app, await getPort({ port: candidates(app, others), exclude: ports.values() }));
  }
  return ports;
}

/** Whether nobody listens on a port. */
export async function isFree(port: number): Promise<boolean> {
  // A port that was asked for lately is taken to be in use.
  clearLockedPorts();
  return (await getPort({ port })) === port;
}
