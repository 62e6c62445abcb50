import { resolve } from 'node:path';
import type { DiffSide } from '../../binding/native-types.js';
import { readLock } from '../../binding/tools.js';
import { readLock as readLockFile } from '../../contract/lock-file.js';
import { FedpackError } from '../../error.js';
import { fetchManifest } from '../../remote/fetch.js';
import { printable } from '../../remote/printable.js';

/** One side of a comparison, and how it is named. */
export type Side = DiffSide & { source: string };

/** `fedpack.lock#alias`; what has a scheme is a URL, and its `#` is its own. */
const LOCK_ENTRY = /^(?![a-z][a-z\d+.-]+:)(?<file>[^#]+)#(?<alias>.+)$/is;

/**
 * Reads one side of a comparison: a manifest from a file or URL, or an entry of a lock file.
 *
 * @throws FedpackError that says why it cannot be had
 */
export async function readSide(source: string): Promise<Side> {
  const { file, alias } = LOCK_ENTRY.exec(source)?.groups ?? {};
  if (file !== undefined && alias !== undefined) return lockEntry(source, file, alias);
  const found = await fetchManifest(source);
  if ('problem' in found) throw refused(found.source, found.problem);
  return found;
}

async function lockEntry(source: string, file: string, alias: string): Promise<Side> {
  const lock = await readLockFile(resolve(file));
  if ('problem' in lock) throw refused(file, lock.problem);
  if (lock.text === '') throw refused(file, 'no such file');
  const read = readLock({ text: lock.text });
  if ('problem' in read) throw refused(file, read.problem);
  const [entry, second] = read.remotes.filter((remote) => remote.alias === alias);
  if (second) throw refused(source, 'the lock file has more than one manifest under this alias');
  if (entry) return { source, contract: entry.contract };
  const known = read.remotes.map((remote) => remote.alias).join(', ');
  throw refused(source, `no such remote; the lock file has ${known || 'none'}`);
}

function refused(source: string, problem: string): FedpackError {
  return new FedpackError(printable(`${source}: ${problem}`));
}
