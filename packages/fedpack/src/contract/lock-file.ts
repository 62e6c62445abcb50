import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

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
  const temporary = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
    return '';
  } catch (error) {
    await rm(temporary, { force: true });
    return reason(error);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
