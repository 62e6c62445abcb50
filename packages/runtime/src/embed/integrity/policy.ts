import { type HashTable, hashRelease, readHashTable } from './hash-table';
import { integrityError } from './integrity-error';
import type { Manifest, Params, Pin, Remote } from './types';

/** Decides which table of hashes is trusted. */
export interface Policy {
  isPinned: boolean;
  /**
   * @returns the table of hashes of a manifest
   * @throws IntegrityError if the manifest has none, or another one than is pinned
   */
  trust(manifest: Manifest, url: string, remote: Remote): Promise<HashTable>;
}

/** Creates the policy of a build. */
export function createPolicy({ mode, pins = [] }: Params): Policy {
  return {
    isPinned: mode === 'lock',
    async trust(manifest, url, remote) {
      const table = readHashTable(manifest);
      if (typeof table === 'string') {
        throw integrityError({ file: url, remote: remote.name, reason: table });
      }
      if (mode === 'lock') {
        await checkPin(table, url, remote, pins);
      }
      return table;
    },
  };
}

/** Several configurations may have a remote of one name, so any of its pins will do. */
async function checkPin(table: HashTable, file: string, { name, alias = name }: Remote, pins: Pin[]): Promise<void> {
  const own = pins.filter((pin) => pin.manifest === file || pin.alias === alias || pin.name === name);
  const expected = own.map(({ release }) => release).join(' or ');
  const refuse = (reason: string, got?: string): never => {
    throw integrityError({ file, remote: name, expected, got, reason });
  };
  if (own.length === 0) {
    refuse('fedpack.lock pins no release of it. Run `npx fedpack lock`, and build the host again.');
  }
  const got = await hashRelease(table);
  if (!got) {
    refuse('hashes need a secure context (`https:`, or this machine).');
  }
  if (!own.some(({ release, entry }) => release === got && entry === table.entry)) {
    refuse(
      'it lists other files than fedpack.lock has pinned. For a new release, run `npx fedpack lock`, and build the host again.',
      got,
    );
  }
}
