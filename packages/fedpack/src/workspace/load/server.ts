import type { ServerSettings } from './protocol.js';

/** Names of a server that listens on all addresses of its machine. */
const ANYWHERE: readonly unknown[] = ['0.0.0.0', '::', '[::]', 'local-ip', 'local-ipv4', 'local-ipv6'];

/** The settings of a development server, of which those that are none are left out. */
export function readServer({ host, port, https, base }: Record<keyof ServerSettings, unknown>): ServerSettings {
  const number = Number(port);
  return {
    ...(typeof host === 'string' && host !== '' && !ANYWHERE.includes(host) && { host }),
    ...(Number.isInteger(number) && number > 0 && number < 65_536 && { port: number }),
    ...(Boolean(https) && { https: true }),
    ...(typeof base === 'string' && base.startsWith('/') && base !== '/' && { base }),
  };
}
