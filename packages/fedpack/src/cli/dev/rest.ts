import { urlIn, type VersionConfig } from '../../dev/session.js';
import { FedpackError } from '../../error.js';
import { fetchManifest } from '../../remote/fetch.js';
import { printable } from '../../remote/printable.js';
import { isWeb, parse } from '../../remote/source.js';

/**
 * Gets a deployed version config.
 *
 * @param source URL or file
 * @param base the folder that a file is relative to
 * @param local the containers that run here, whatever it says of them
 * @throws FedpackError where it can't be read or is none
 */
export async function fetchVersions(source: string, base: string, local: readonly string[]): Promise<VersionConfig> {
  const fetched = await fetchManifest(source, { base, timeout: 10_000 });
  if ('problem' in fetched) throw new FedpackError(printable(`--rest: ${fetched.source}: ${fetched.problem}`));
  const url = parse(source);
  try {
    return readVersions(fetched.text, url && isWeb(url.protocol) ? url : undefined, local);
  } catch (error) {
    throw new FedpackError(printable(`--rest: ${fetched.source} is no version config: ${(error as Error).message}`));
  }
}

/**
 * Reads a version config: the names of remotes with their manifests. Entries that lead nowhere are left out.
 *
 * @param place the URL that relative ones are below; undefined for a file of this machine, which no page can be below
 * @param local the containers that need no entry
 * @throws where it is none
 */
export function readVersions(text: string, place: URL | undefined, local: readonly string[] = []): VersionConfig {
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('it must be an object');
  const entries = Object.entries(json).flatMap(([name, value]): [string, unknown][] => {
    const given = urlIn(value);
    if (given === undefined) return [];
    const url = parse(given, place);
    if (!url && !place && !local.includes(name)) throw new Error(relative(name, given));
    if (!url || !isWeb(url.protocol)) return [];
    return [[name, typeof value === 'object' ? { ...value, entry: url.href } : url.href]];
  });
  if (entries.length === 0) throw new Error('it names no remote, as { "shop": "https://…/mf-manifest.json" } does');
  return Object.fromEntries(entries);
}

function relative(name: string, given: string): string {
  const example = `"${name}": "https://…/${given.replace(/^[./]+/, '')}"`;
  return `"${given}" is relative, and a file has no address for it. Write ${example}, or give --rest the URL of the deployed file`;
}
