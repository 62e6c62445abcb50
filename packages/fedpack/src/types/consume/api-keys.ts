import { fetchBytes } from '../../remote/fetch-bytes.js';
import type { FetchSettings } from './fetch-archive.js';

const MOST = 1024 * 1024;
const MOST_KEYS = 10_000;

/** What stands for the name by which a host knows the remote. */
const REQUEST = /(['"])REMOTE_ALIAS_IDENTIFIER(?:\/([^'"\\\n]{0,500}))?\1/g;

/**
 * The exposes that the API types of a remote name. Nothing else of that file is taken: the host makes its own. Never throws.
 *
 * @returns null where they can't be had, so that the archive has to tell
 */
export async function apiKeys(
  source: string,
  { base, timeout, family }: FetchSettings,
  signal?: AbortSignal,
): Promise<string[] | null> {
  const found = await fetchBytes(source, { accept: 'text/plain', most: MOST, base, timeout, family, signal });
  if (found === 'unchanged' || 'problem' in found) return null;
  const keys = new Set<string>();
  for (const [, , name] of found.bytes.toString('utf8').matchAll(REQUEST)) {
    keys.add(name === undefined ? '.' : `./${name}`);
    if (keys.size > MOST_KEYS) return null;
  }
  return keys.size > 0 ? [...keys] : null;
}
