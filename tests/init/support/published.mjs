import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from '../../install/support/pack.mjs';
import { startRegistry } from '../../install/support/registry.mjs';
import { mustRun } from '../../support/command.mjs';

/**
 * What a newcomer has: npm, and a registry with our packages as they would be published.
 *
 * @returns {Promise<{ folder(name: string): string, create(folder: string, template: string, manager?: string): Promise<string>, close(): Promise<void> }>}
 */
export async function publish() {
  const root = mkdtempSync(join(tmpdir(), 'fedpack-init-'));
  const packages = await packAll(root);
  const { stdout } = await mustRun(root, ['npm', 'config', 'get', 'registry']);
  const registry = await startRegistry(packages, { others: stdout.trim() });
  // npm takes the settings of the folders above, too, only from the project itself: each gets its own.
  const settings = `registry=${registry.url}\naudit=false\nfund=false\nprefer-offline=true\n`;
  const { file } = packages.find(({ manifest }) => manifest.name === 'create-fedpack');
  await mustRun(root, ['tar', 'xzf', file]);
  return {
    /** A new folder, which asks that registry. */
    folder(name) {
      const folder = join(root, name);
      mkdirSync(folder);
      writeFileSync(join(folder, '.npmrc'), settings);
      return folder;
    },
    /** `npm create fedpack`, or that of another package manager, and then the registry. */
    async create(folder, template, manager = 'npm') {
      const program = join(root, 'package', 'bin', 'create-fedpack.js');
      await mustRun(root, ['node', program, folder, '--template', template], { npm_config_user_agent: manager });
      writeFileSync(join(root, folder, '.npmrc'), settings);
      return join(root, folder);
    },
    async close() {
      await registry.close();
      rmSync(root, { recursive: true });
    },
  };
}
