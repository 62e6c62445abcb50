import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * What these scripts keep for every checkout on the machine.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} an absolute path; the folder need not exist
 */
export function cacheDir(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fedpack');
}
