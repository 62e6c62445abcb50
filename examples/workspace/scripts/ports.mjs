import { parseArgs } from 'node:util';
import getPort, { portNumbers } from 'get-port';
import { apps } from './apps.mjs';

const host = '127.0.0.1';

/**
 * A free port for every app: the wanted one, or the next that nobody listens on.
 * @param {Record<string, number>} [wanted] ports by app name; those left out take their usual one
 * @returns {Promise<Record<string, number>>}
 */
export async function choosePorts(wanted = {}) {
  /** @type {Record<string, number>} */
  const ports = {};
  for (const app of apps) {
    const first = wanted[app.name] ?? app.port;
    const candidates = portNumbers(first, Math.min(first + 200, 65_535));
    ports[app.name] = await getPort({ port: candidates, host, exclude: Object.values(ports) });
  }
  return ports;
}

/**
 * Reads `--shell 4000 --dashboard 4001 …` from the command line.
 * @returns {Record<string, number>}
 */
export function portsFromArguments() {
  const options = Object.fromEntries(apps.map((app) => [app.name, { type: /** @type {const} */ ('string') }]));
  const { values } = parseArgs({ options });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const port = Number(value);
      if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        throw new Error(`--${name} ${value}: give a port between 1 and 65535`);
      }
      return [name, port];
    }),
  );
}

/**
 * The origins that the ports stand for.
 * @param {Record<string, number>} ports
 * @returns {Record<string, string>}
 */
export function originsOf(ports) {
  return Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, `http://${host}:${port}`]));
}
