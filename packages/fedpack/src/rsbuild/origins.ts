import { isAnyHost } from './hosts.js';
import { remoteOrigins } from './remote-origins.js';
import type { RuleContext } from './rule-context.js';

/** The origins that Rsbuild always allows. */
const LOOPBACK = /^(?:(?:.+\.)?localhost|127\.0\.0\.1|\[?::1\]?)$/;

/**
 * The origins that a configuration tells of: its own host and the names that it may be called by, on any port, and its remotes, which
 * may be hosts of it in turn.
 *
 * @param addresses of the machine, which a server that listens everywhere is reached by
 */
export function knownOrigins(
  { options, server }: Pick<RuleContext, 'options' | 'server'>,
  addresses: readonly string[],
): (string | RegExp)[] {
  const host = server?.host;
  const own = typeof host !== 'string' ? (host === true ? addresses : []) : isAnyHost(host) ? addresses : [host];
  const allowed = Array.isArray(server?.allowedHosts) ? server.allowedHosts : [];
  const hosts = [...new Set([...own, ...allowed])].filter((name) => !LOOPBACK.test(name));
  const origins = remoteOrigins(options.remotes).filter((origin) => !LOOPBACK.test(new URL(origin).hostname));
  return [...hosts.map(onAnyPort), ...origins];
}

/** A name that begins with a dot stands for all below it, too, as in `server.allowedHosts`. */
function onAnyPort(host: string): RegExp {
  const below = host.startsWith('.') ? '(?:[^/:]+\\.)?' : '';
  const name = host.replace(/^\./, '');
  const written = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
  return new RegExp(`^https?://${below}${written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?::\\d+)?$`);
}
