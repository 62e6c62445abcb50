import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../../support/command.mjs';

const ROOT = join(import.meta.dirname, '..');

/**
 * @typedef {object} Order what a builder builds
 * @property {string} builder a file of `builders/`
 * @property {'host' | 'remote'} app
 * @property {'browser' | 'node'} place where it will run
 * @property {'script' | 'manifest' | 'module' | 'commonjs'} kind how the remote is loaded
 * @property {string} name of the container or host; also its `uniqueName`
 * @property {string} [filename] of the remote's entry
 * @property {string} [address] of the remote: a URL, or the path of a file
 * @property {boolean} [shared] false shares nothing
 * @property {string} [shareStrategy]
 * @property {object} [experiments] of those that have such an option
 * @property {string} folder the application's sources; set by the workshop
 * @property {string} output an absolute folder; set by the workshop
 * @property {string} peers where the peers are installed; set by the workshop
 */

/**
 * A folder in which applications are built. What peers build lies beside the peers, so that they find the React that they
 * were installed with; fedpack takes this checkout's.
 *
 * @param {string} peers the folder where the peers are installed
 * @param {string} folder an empty folder inside of it
 */
export function createWorkshop(peers, folder) {
  for (const app of ['host', 'remote']) cpSync(join(ROOT, 'apps', app), join(folder, 'apps', app), { recursive: true });
  let built = 0;
  return {
    /**
     * @param {Omit<Order, 'folder' | 'output' | 'peers'>} order
     * @returns {Promise<string>} the folder with the result
     */
    async build(order) {
      built += 1;
      const output = join(folder, `${built}-${order.builder}-${order.app}`);
      mkdirSync(output);
      const sources = order.builder === 'fedpack' ? ROOT : folder;
      const complete = { ...order, output, peers, folder: join(sources, 'apps', order.app) };
      await mustRun(ROOT, ['node', join(import.meta.dirname, 'build-process.mjs'), JSON.stringify(complete)]);
      return output;
    },
  };
}
