import { fetchAll } from '../remote/fetch.js';
import { type KnownRemote, knownRemotes } from './known-remotes.js';

/**
 * Asks remotes for their manifests. Never throws.
 *
 * @param remotes with the URLs or files of their manifests
 * @param base the folder that files are relative to
 * @param timeout milliseconds for all of them
 */
export async function askManifests(
  remotes: readonly { alias: string; manifest: string }[],
  base: string,
  timeout: number | undefined,
): Promise<KnownRemote[]> {
  const manifests = remotes.map(({ manifest }) => manifest);
  const found = manifests.length > 0 ? await fetchAll(manifests, { base, timeout }) : new Map();
  return knownRemotes(
    remotes.map(({ alias, manifest }) => ({ alias, ...(found.get(manifest) ?? { problem: '' }), manifest })),
  );
}
