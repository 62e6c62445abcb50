import { readLock } from '../../binding/tools.js';
import { readLock as readLockFile } from '../../contract/lock-file.js';

/** The remotes in a lock file, of which some are registered at run time only. Never rejects. */
export async function lockedRemotes(file: string): Promise<{ alias: string; manifest: string }[]> {
  const lock = await readLockFile(file);
  if ('problem' in lock || lock.text === '') return [];
  const read = readLock({ text: lock.text });
  return 'problem' in read ? [] : read.remotes;
}
