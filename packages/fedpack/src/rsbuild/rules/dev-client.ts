import type { Change } from '../config-change.js';
import { isAnyHost } from '../hosts.js';
import { isRemote, type RuleContext } from '../rule-context.js';

/**
 * Whom a remote asks for its hot updates: its own server, also in a page of a host. What is empty in Rsbuild's configuration is
 * taken from the address of the page.
 */
export function devClient(context: RuleContext): Change[] {
  const { config, server } = context;
  const client = config.dev?.client;
  if (context.settings.target === 'node' || !isRemote(context) || client?.webSocketUrlResolver) return [];
  const why = 'updates come from the remote’s own server, even on pages of hosts';
  const changes: Change[] = [];
  if (!client?.port) changes.push({ path: 'dev.client.port', value: '<port>', why });
  // A server that listens everywhere has the host name that the page was opened by.
  const host = server?.host;
  if (!client?.host && typeof host === 'string' && !isAnyHost(host)) {
    changes.push({ path: 'dev.client.host', value: host, why });
  }
  if (!client?.protocol && server?.https) changes.push({ path: 'dev.client.protocol', value: 'wss', why });
  return changes;
}
