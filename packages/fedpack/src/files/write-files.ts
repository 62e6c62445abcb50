import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FedpackError } from '../error.js';
import { printable } from '../remote/printable.js';
import { replaceFile } from './replace.js';

/**
 * Gives files their texts, one after the other, and makes the folders of new ones.
 *
 * @throws FedpackError where one can't be written: it is as it was then, and so are those after it
 */
export async function writeFiles(files: readonly { file: string; after: string }[]): Promise<void> {
  for (const [count, { file, after }] of files.entries()) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await replaceFile(file, after);
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      throw new FedpackError(
        printable(`${file} cannot be written and is unchanged: ${reason}; ${count} of ${files.length} files written`),
        { cause: error },
      );
    }
  }
}
