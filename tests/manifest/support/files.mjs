import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Digests of all files below a folder.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, string>>} by path relative to the folder, with `/`
 */
export async function digests(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const rows = paths.sort().map(async (path) => {
    const digest = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    return [relative(folder, path).split(sep).join('/'), digest];
  });
  return Object.fromEntries(await Promise.all(rows));
}
