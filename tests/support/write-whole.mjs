import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file in one step, as editors do: a watcher that looked in between would find an empty one.
 *
 * @param {string} file an absolute path
 * @param {string} text
 */
export async function writeWhole(file, text) {
  const written = join(dirname(file), `.${basename(file)}.edit`);
  await writeFile(written, text);
  await rename(written, file);
}
