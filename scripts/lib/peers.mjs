import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const FILES = ['package.json', 'package-lock.json'];

/**
 * Other tools that ours is held against, pinned by a lock file of their own. They stay out of the workspaces because they bring
 * bundlers and compilers of their own, and are installed outside of the checkout, once for each state of the lock file.
 *
 * @param {string} pinned an absolute folder with their package.json and lock file
 * @param {string} name of their folder in the user's cache
 */
export function peers(pinned, name) {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), name);

  /** @returns {Promise<string>} where they are installed for the lock file as it is; the folder need not exist */
  async function folder() {
    const key = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
    for (const file of FILES) key.update(await readFile(join(pinned, file)));
    return join(cache, key.digest('hex').slice(0, 16));
  }

  return {
    folder,

    /**
     * Installs them where they are missing.
     *
     * @param {(folder: string, command: string[]) => Promise<unknown>} run runs a command in a folder, and rejects when it fails
     * @returns {Promise<string>} the folder with their `node_modules`
     */
    async install(run) {
      const installed = await folder();
      if (existsSync(installed)) return installed;
      await mkdir(cache, { recursive: true });
      // A run that is broken off leaves nothing that looks installed.
      const unfinished = await mkdtemp(join(cache, 'unfinished-'));
      try {
        for (const file of FILES) await copyFile(join(pinned, file), join(unfinished, file));
        await run(unfinished, ['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund']);
        await rename(unfinished, installed);
      } finally {
        await rm(unfinished, { recursive: true, force: true });
      }
      return installed;
    },

    /** @returns {Promise<Record<string, string>>} the version of each that is pinned */
    async versions() {
      return JSON.parse(await readFile(join(pinned, 'package.json'), 'utf8')).dependencies;
    },
  };
}
