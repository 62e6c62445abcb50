import { bytesAsText, digest } from './digest';
import type { Manifest } from './types';

/** A manifest's table of hashes. */
export interface HashTable {
  /** The file of the entry, as the table names it. */
  entry: string;
  /** File → its hash. Never empty, and the entry is among them. */
  hashes: Record<string, string>;
}

/** Browsers ignore an `integrity` that they can't read, so anything but one whole hash counts as none. */
const HASH = /^sha384-[\w+/]{64}$/;

/** The version of `fedpack` in a manifest that is known here. */
const SCHEMA = 1;

/**
 * Reads the table of hashes of a manifest.
 *
 * @returns the table, or what is wrong with it
 */
export function readHashTable({ metaData, fedpack }: Manifest): HashTable | string {
  const { schema, integrity } = fedpack ?? {};
  if (!integrity || typeof integrity !== 'object') {
    return 'its manifest lists no hashes. Build it with fedpack.';
  }
  if (schema !== SCHEMA) {
    return 'its manifest is of a later version of fedpack than this build.';
  }
  const rows = Object.entries(integrity);
  if (!rows.every(([, hash]) => typeof hash === 'string' && HASH.test(hash))) {
    return 'its manifest lists something else than hashes.';
  }
  const { path = '', name = '' } = metaData?.remoteEntry ?? {};
  const folder = `${path}`.replace(/\/+$/, '');
  const entry = folder ? `${folder}/${name}` : `${name}`;
  const hashes = Object.fromEntries(rows) as Record<string, string>;
  return Object.hasOwn(hashes, entry) ? { entry, hashes } : 'its manifest lists no hash of its entry.';
}

/** Returns the hash of a release, as fedpack's manifests have it: that of all files with their hashes, wherever the manifest is. */
export function hashRelease({ hashes }: HashTable): Promise<string | undefined> {
  const encoder = new TextEncoder();
  const rows = Object.entries(hashes).map(([file, hash]) => ({
    // In a manifest in a folder of its own, files begin with `../`.
    file: bytesAsText(encoder.encode(file.replace(/^(\.\.\/)+/, ''))),
    hash,
  }));
  rows.sort((a, b) => (a.file < b.file ? -1 : 1));
  const text = rows.map(({ file, hash }) => `${file}\0${hash}\0`).join('');
  return digest(
    Uint8Array.from(text, (char) => char.charCodeAt(0)),
    'sha256',
  );
}
