import { expectFile, expectFolder, fileUrl } from './expected-files';
import type { HashTable } from './hash-table';
import { integrityError } from './integrity-error';
import type { Policy } from './policy';
import type { Instance, Manifest, Remote, RemoteInfo } from './types';

/** The manifests that an instance trusts. */
export interface TrustedManifests {
  /** Checks a manifest that was loaded. */
  add(manifest: Manifest, url: string, remote: Remote): Promise<void>;
  /** Whether the manifest of a URL is trusted. */
  has(url: string | undefined): boolean;
  /**
   * Expects the files of a remote, once it is known where they are.
   *
   * @returns their URLs, the entry's first
   * @throws IntegrityError if the remote has no trusted manifest
   */
  expectFiles(remote: RemoteInfo): string[];
}

/** Creates the manifests of an instance. */
export function createTrustedManifests({ options }: Instance, policy: Policy): TrustedManifests {
  const tables = new Map<string | undefined, HashTable>();
  const has = (url: string | undefined) => tables.has(url);

  return {
    has,
    async add(manifest, url, remote) {
      try {
        tables.set(url, await policy.trust(manifest, url, remote));
      } catch (error) {
        tables.delete(url);
        throw error;
      }
    },
    expectFiles({ name, entry, version }) {
      const url = has(version) ? version : options.remotes.find((remote) => remote.name === name)?.entry;
      const table = tables.get(url);
      if (!table) {
        const reason = 'it is known by no manifest, so nobody says which hashes its files have.';
        throw integrityError({ file: entry, remote: name, reason });
      }
      const [path = ''] = entry.split(/[?#]/);
      if (!path.endsWith(table.entry)) {
        const reason = `its manifest says that its entry is ${table.entry}.`;
        throw integrityError({ file: entry, remote: name, reason });
      }
      const base = new URL(path.slice(0, -table.entry.length) || './', globalThis.location?.href).href;
      const urls = [table.entry, ...Object.keys(table.hashes)].map((file) => fileUrl(file, base));
      for (const [file, hash] of Object.entries(table.hashes)) {
        const isEntry = file === table.entry;
        expectFile(fileUrl(file, base), { remote: name, hash, isEntry, isPinned: policy.isPinned });
      }
      for (const folder of [base, new URL('.', urls[0]).href]) {
        expectFolder(folder, name);
      }
      return Array.from(new Set(urls));
    },
  };
}
