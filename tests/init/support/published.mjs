import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from '../../install/support/pack.mjs';
import { startRegistry } from '../../install/support/registry.mjs';
import { mustRun } from '../../support/command.mjs';
import { installManager } from './managers.mjs';

/**
 * What a newcomer has: a package manager, and a registry with our packages as they would be published.
 *
 * @typedef {object} Registry
 * @property {(name: string) => Promise<import('./managers.mjs').Manager>} manager
 * @property {(name: string, manager?: import('./managers.mjs').Manager) => string} folder
 * @property {(folder: string, manager?: import('./managers.mjs').Manager) => void} configure
 * @property {(folder: string, template: string, manager?: import('./managers.mjs').Manager) => Promise<string>} create
 * @property {() => Promise<void>} close
 * @returns {Promise<Registry>}
 */
export async function publish() {
  const root = mkdtempSync(join(tmpdir(), 'fedpack-init-'));
  const packages = await packAll(root);
  const { stdout } = await mustRun(root, ['npm', 'config', 'get', 'registry']);
  const registry = await startRegistry(packages, { others: stdout.trim() });
  const npm = await installManager(root, 'npm', registry.url);
  // npm takes no settings of the folders above: each project gets its own.
  const set = (folder, { settings }) => {
    for (const [name, text] of Object.entries(settings)) writeFileSync(join(folder, name), text);
  };
  const { file } = packages.find(({ manifest }) => manifest.name === 'create-fedpack');
  await mustRun(root, ['tar', 'xzf', file]);
  return {
    manager: (name) => installManager(root, name, registry.url),
    /** A new folder, which asks that registry. */
    folder(name, manager = npm) {
      const folder = join(root, name);
      mkdirSync(folder);
      set(folder, manager);
      return folder;
    },
    /** Lets a folder that a tool has made ask that registry. */
    configure: (folder, manager = npm) => set(folder, manager),
    /** `npm create fedpack`, or that of another package manager, and then the registry. */
    async create(folder, template, manager = npm) {
      const program = join(root, 'package', 'bin', 'create-fedpack.js');
      await mustRun(root, ['node', program, folder, '--template', template], { npm_config_user_agent: manager.agent });
      set(join(root, folder), manager);
      return join(root, folder);
    },
    async close() {
      await registry.close();
      rmSync(root, { recursive: true });
    },
  };
}
