import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { urlIn, type VersionConfig } from '../../dev/session.js';
import { FedpackError } from '../../error.js';
import { fetchManifest } from '../../remote/fetch.js';
import { printable } from '../../remote/printable.js';

/**
 * Gets a deployed version config.
 *
 * @param source URL or file
 * @param base the folder that a file is relative to
 * @throws FedpackError where it can't be had or is none
 */
export async function fetchVersions(source: string, base: string): Promise<VersionConfig> {
  const fetched = await fetchManifest(source, { base, timeout: 10_000 });
  if ('problem' in fetched) throw new FedpackError(printable(`--rest: ${fetched.source}: ${fetched.problem}`));
  const place = URL.canParse(source) ? source : pathToFileURL(resolve(base, source)).href;
  try {
    return readVersions(fetched.text, place);
  } catch (error) {
    throw new FedpackError(printable(`--rest: ${fetched.source} is no version config: ${(error as Error).message}`));
  }
}

/**
 * Reads a version config: the names of remotes with their manifests. Entries that lead nowhere are left out.
 *
 * @param place the URL that relative ones are below
 * @throws where it is none
 */
export function readVersions(text: string, place: string): VersionConfig {
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('it must be an object');
  const entries = Object.entries(json).flatMap(([name, value]): [string, unknown][] => {
    const url = urlIn(value);
    if (url === undefined || !URL.canParse(url, place)) return [];
    const { href, protocol } = new URL(url, place);
    if (protocol !== 'http:' && protocol !== 'https:') return [];
    return [[name, typeof value === 'object' ? { ...value, entry: href } : href]];
  });
  if (entries.length === 0) throw new Error('it names no remote, as { "shop": "https://…/mf-manifest.json" } does');
  return Object.fromEntries(entries);
}
