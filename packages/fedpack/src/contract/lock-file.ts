import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../files/replace.js';

/** The lock file as it lies on the disk: its text, '' where there is none, or why it can't be read. */
export type LockFile = { path: string } & ({ text: string } | { problem: string });

/** Never throws. */
export async function readLock(path: string): Promise<LockFile> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    return isMissing(error) ? { path, text: '' } : { path, problem: reason(error) };
  }
}

/**
 * Writes a lock file as a whole: who reads it meanwhile sees the old text or the new one. Never throws.
 *
 * @returns what went wrong; '' when nothing did
 */
export async function writeLock(path: string, text: string): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, text);
    return '';
  } catch (error) {
    return reason(error);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
