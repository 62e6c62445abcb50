import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Lays files out in a new folder outside of the repository.
 *
 * @param {Record<string, string | object>} files path to content; objects are written as JSON
 * @returns {Promise<{folder: string, write(files: Record<string, string | object>): Promise<void>, remove(): Promise<void>}>}
 */
export async function layOut(files) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-contract-'));
  const write = async (more) => {
    for (const [path, content] of Object.entries(more)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(
        join(folder, path),
        typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
      );
    }
  };
  await write(files);
  return { folder, write, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }) };
}
