/**
 * How a file of the user's gets another text: as a whole or not at all, also where the disk is full.
 */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, chown, open, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { flush } from './flush.js';
import { overwrite } from './overwrite.js';

/** Errors that mean: no file can be put here in the place of the old one, which itself may be written to. */
const NO_REPLACING: ReadonlySet<unknown> = new Set(['EACCES', 'EBUSY', 'ENAMETOOLONG', 'EPERM', 'EROFS', 'EXDEV']);

/**
 * Gives a file another text. Who reads it meanwhile sees the old text or the new one, and when something goes wrong the old one
 * stays. Mode, owner and links are kept: of a symbolic link, the file that it leads to is written.
 *
 * @throws what the file system says; then nothing has changed
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await targetOf(path);
  const old = await stat(target).catch(ifMissing);
  if (!old) return moveInPlace(target, text);
  // `/dev/stdout`, or a pipe.
  if (!old.isFile()) return writeFile(target, text);
  await access(target, constants.W_OK);
  // A file that takes its place would have one name only.
  if (old.nlink > 1) return overwrite(target, text);
  try {
    await moveInPlace(target, text, old);
  } catch (error) {
    if (!NO_REPLACING.has((error as NodeJS.ErrnoException).code)) throw error;
    await overwrite(target, text);
  }
}

/** Where symbolic links lead, also where nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    ifMissing(error);
  }
  const next = await readlink(path).catch(() => undefined);
  return next === undefined ? path : targetOf(resolve(dirname(path), next));
}

async function moveInPlace(target: string, text: string, old?: { mode: number; uid: number; gid: number }) {
  const temporary = `${target}.${randomUUID()}`;
  try {
    // An error of writing shows here at the latest, while the old file is still there.
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await flush(handle);
    } finally {
      await handle.close();
    }
    if (old) await takeAfter(temporary, old);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Windows has neither, and only root gives files away: then it must be the user's own file. */
async function takeAfter(file: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }) {
  const made = await stat(file);
  if (made.uid !== uid || made.gid !== gid) await chown(file, uid, gid);
  if (made.mode !== mode) await chmod(file, mode & 0o7777);
}

function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
