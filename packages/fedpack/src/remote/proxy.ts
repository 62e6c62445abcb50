import type { Agent } from 'node:http';
import { isIP } from 'node:net';
import type { Deadline } from './deadline.js';
import { Problem } from './problem.js';
import { isWeb, parse } from './source.js';

/** A proxy that a request goes through. */
export interface Proxy {
  /** Its host and port, as it may be printed. */
  host: string;
  agent: Agent;
}

const VARIABLE = /^(?:https?|all)_proxy$/i;

/**
 * The proxy that the user's environment names for a URL: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in capitals or
 * not, as curl reads them. This machine is never asked through a proxy, as in Go: one elsewhere would ask itself.
 *
 * The libraries are loaded when a variable is set. undici has all of it, and costs each build with a remote 90 ms to load.
 *
 * @param deadline when a connection to the proxy ends that is no request's yet
 * @throws Problem where the variable names no proxy of the web
 */
export async function proxyOf(url: URL, deadline: Deadline): Promise<Proxy | undefined> {
  if (isLoopback(url.hostname) || !Object.keys(process.env).some((name) => VARIABLE.test(name))) return undefined;
  const { getProxyForUrl } = await import('proxy-from-env');
  const named = getProxyForUrl(url.href);
  if (named === '') return undefined;
  const proxy = parse(named);
  if (!proxy || !isWeb(proxy.protocol))
    throw new Problem('the environment names a proxy that has no http: or https: URL');
  return { host: proxy.host, agent: await agentOf(url.protocol, proxy, deadline.signal()) };
}

async function agentOf(protocol: string, proxy: URL, signal: AbortSignal): Promise<Agent> {
  if (protocol === 'https:') return new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, { signal });
  return new (await import('http-proxy-agent')).HttpProxyAgent(proxy, { signal });
}

/** Whether a host, as a URL has it, is this machine by its name or address. */
function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}
