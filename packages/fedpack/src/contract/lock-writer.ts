import { isAbsolute, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { MergeLocksOutput, ToolProblem } from '../binding/native-types.js';
import { mergeLocks } from '../binding/tools.js';
import { withFileLock } from './file-lock.js';
import { type Claim, claimsFile, readClaims, releasedClaims, writeClaims } from './lock-claims.js';
import { readLock, writeLock } from './lock-file.js';
import { withoutEntries } from './lock-text.js';

/** How a compiler writes a lock file that others may write, too, in this process or in another one. */
export interface LockWriter {
  /**
   * Says what a configuration has a use for, and takes out what it alone had a use for until now. Never throws: where
   * something goes wrong, that stays.
   *
   * @param key tells the configurations of a folder apart, and is the same in the next run
   */
  claim(key: string, entries: readonly Claim[]): Promise<void>;
  /** Writes the entries of this lock file's text beside those that are there. Never throws: gives what went wrong, or ''. */
  write(text: string): Promise<string>;
}

/**
 * A build knows its own remotes only. An entry that is none of these may be of another configuration or application, so what
 * one takes out is what it had before, and no other of this folder has. In a file outside of the folder, which applications
 * share, nothing is: `fedpack lock` knows all of them.
 *
 * @param path of the lock file
 * @param context the folder of the application
 */
export function lockWriter(path: string, context: string): LockWriter {
  return {
    async claim(key, entries) {
      if (isInside(path, context)) await claim(path, claimsFile(context), key, entries);
    },
    write: (text) => write(path, text),
  };
}

// Mostly there is nothing to write. What is found without a lock then is enough, and no watcher of the folder is woken by one.

async function claim(path: string, file: string, key: string, entries: readonly Claim[]): Promise<void> {
  if (isDeepStrictEqual((await readClaims(file, path)).get(key), entries)) return;
  await withFileLock(path, async () => {
    const claims = await readClaims(file, path);
    const gone = releasedClaims(claims, key, entries);
    if (gone.length > 0 && !(await takeOut(path, gone))) return;
    await writeClaims(file, path, new Map([...claims, [key, entries]]));
  });
}

/** @returns whether these entries are not there any more */
async function takeOut(path: string, entries: readonly Claim[]): Promise<boolean> {
  const old = await readLock(path);
  if ('problem' in old) return false;
  const text = withoutEntries(old.text, entries);
  if (text === undefined) return false;
  return text === old.text || (await writeLock(path, text)) === '';
}

async function write(path: string, text: string): Promise<string> {
  const found = await merge(path, text);
  if ('problem' in found) return found.problem;
  if (!found.changed) return '';
  return withFileLock(path, async () => {
    const merged = await merge(path, text);
    if ('problem' in merged) return merged.problem;
    return merged.changed ? writeLock(path, merged.text) : '';
  });
}

async function merge(path: string, text: string): Promise<MergeLocksOutput | ToolProblem> {
  const old = await readLock(path);
  return 'problem' in old ? old : mergeLocks({ old: old.text, texts: [text], remove: false });
}

/** Whether a lock file lies in the folder of an application, and so is of this application alone. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
