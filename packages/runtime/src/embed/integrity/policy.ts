import { digestText } from './digest';
import { type HashTable, pinnedText, readHashTable } from './hash-table';
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
async function checkPin(table: HashTable, file: string, remote: Remote, pins: Pin[]): Promise<void> {
  const { name, alias } = remote;
  const own = pins.filter((pin) => pin.manifest === file || pin.alias === (alias ?? name) || pin.name === name);
  const pinned = own.flatMap(({ hashes }) => hashes ?? []);
  const refuse = (reason: string, got?: string) => {
    throw integrityError({ file, remote: name, expected: pinned.join(' or '), got, reason });
  };
  if (pinned.length === 0) {
    refuse(`fedpack.lock has no hashes of it. Run \`npx fedpack lock\`, and build the host again.`);
  }
  const got = await digestText(pinnedText(table));
  if (!got) {
    refuse('hashes need a secure context (`https:` or this machine).');
  } else if (!pinned.includes(got)) {
    refuse(
      'it lists other hashes than fedpack.lock has pinned. For a new release, run `npx fedpack lock`, and build the host again.',
      got,
    );
  }
}
