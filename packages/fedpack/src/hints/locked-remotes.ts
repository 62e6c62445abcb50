import { resolve } from 'node:path';
import type { LockedRemote } from '../binding/native-types.js';
import { readLock } from '../binding/tools.js';
import { readLock as readLockFile } from '../contract/lock-file.js';
import type { ContractSettings } from '../contract/settings.js';
import type { KnownRemote } from './known-remotes.js';

/**
 * Reads the entries of the lock file. Never throws: of a file that can't be read there are none, and Rust says why.
 *
 * @param context the folder of the application
 */
export async function lockedRemotes({ lock, lockFile }: ContractSettings, context: string): Promise<LockedRemote[]> {
  if (lock === false) return [];
  const file = await readLockFile(resolve(context, lockFile));
  const read = 'text' in file && file.text !== '' ? readLock({ text: file.text }) : { remotes: [] };
  return 'problem' in read ? [] : read.remotes;
}

/**
 * Puts what the lock says in the place of manifests that couldn't be read, and where a page accepts nothing but what is locked, of
 * manifests of another release.
 *
 * @param isPinned whether the page runs only the releases in the lock
 */
export function withLocked(
  remotes: readonly KnownRemote[],
  locked: readonly LockedRemote[],
  isPinned: boolean,
): KnownRemote[] {
  return remotes.map((remote) => {
    const entry = locked.find(({ alias, manifest }) => alias === remote.alias && manifest === remote.url);
    const isRefused = isPinned && entry?.contract.release !== releaseOf(remote);
    if (remote.manifest && !isRefused) return remote;
    return { alias: remote.alias, url: remote.url, manifest: entry && manifestOf(entry) };
  });
}

const releaseOf = ({ manifest }: KnownRemote): unknown =>
  (manifest?.fedpack as { release?: unknown } | undefined)?.release;

/** A manifest with what the lock has of it. It has no scopes, as what isn't known of shared modules would pass for nothing. */
function manifestOf({ contract }: LockedRemote): Record<string, unknown> {
  const { name, publicPath, entry, exposes, schema, release, crossOrigin } = contract;
  return {
    name,
    metaData: {
      ...(publicPath !== null && { publicPath }),
      ...(entry && { remoteEntry: { path: '', name: entry.file, type: entry.type } }),
    },
    exposes: Object.entries(exposes).map(([path, { js, css }]) => ({
      path,
      assets: { js: { sync: js }, css: { sync: css } },
    })),
    ...(schema !== null && {
      fedpack: {
        schema,
        ...(release !== null && { release }),
        ...(crossOrigin !== null && { crossOrigin }),
        ...(entry?.integrity && { integrity: { [entry.file]: entry.integrity } }),
      },
    }),
  };
}
