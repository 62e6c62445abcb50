import { containerOf } from '../workspace/names.js';

/**
 * The remotes in the options of a host: the first part of requests → the name of the container.
 *
 * @param remotes anything
 */
export function aliasesOf(remotes: unknown): Map<string, string> {
  const list: unknown[] = Array.isArray(remotes) ? remotes : [remotes];
  const found = new Map<string, string>();
  for (const item of list) {
    if (typeof item === 'string') for (const name of containerOf(item)) found.set(name, name);
    const entries = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    for (const [alias, value] of entries) found.set(alias, containerIn(value) ?? alias);
  }
  return found;
}

/** Of several places, the first names the container. */
function containerIn(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const place: unknown = [isObject ? (value as { external?: unknown }).external : value].flat()[0];
  return typeof place === 'string' ? containerOf(place)[0] : undefined;
}

/** A request for a module of a remote, taken apart. */
export interface RemoteRequest {
  alias: string;
  /** `./Widget`, or `.`. */
  key: string;
}

/** The remote that a request means; of several aliases the longest. */
export function remoteRequest(request: string, aliases: Iterable<string>): RemoteRequest | undefined {
  const fitting = [...aliases].filter((alias) => request === alias || request.startsWith(`${alias}/`));
  const [alias] = fitting.sort((a, b) => b.length - a.length);
  if (alias === undefined) return undefined;
  return { alias, key: request === alias ? '.' : `.${request.slice(alias.length)}` };
}
