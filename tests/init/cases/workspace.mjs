import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { runDev } from '../support/dev.mjs';
import { count, runPair } from '../support/run-pair.mjs';

/**
 * The template of a workspace: a shell, a remote and a package that they share.
 *
 * @param {{ manager?: 'npm' | 'pnpm' | 'yarn' | 'yarn-classic' | 'bun', dev?: boolean }} [options] `dev`: the development servers are started, too
 */
export function workspaceTemplate(published, framework, { manager: name = 'npm', dev = false } = {}) {
  describe(`${name} create fedpack: ${framework}-workspace`, () => {
    let folder;
    let manager;
    before(async () => {
      manager = await published().manager(name);
      folder = await published().create(`${name}-${framework}`, `${framework}-workspace`, manager);
      await manager.install(folder);
    });

    test('passes its own check', async () => {
      await manager.run(folder, 'check');
    });

    test('runs, with one copy of what the shell and the remote share', async () => {
      const app = (name) => ({
        folder: join(folder, 'apps', name),
        config: 'rsbuild.config.ts',
        build: manager.command('rsbuild', 'build', '--root', join('apps', name)),
        cwd: folder,
        env: manager.env,
      });
      await runPair({ remote: app('remote'), host: app('shell') }, async (page) => {
        await page.getByText('Hello Ada, says the remote.').waitFor();
        await count(page, 'Greetings');
      });
    });

    if (!dev) return;
    test('runs on its development servers', async () => {
      const configs = ['shell', 'remote'].map((name) => join(folder, 'apps', name, 'rsbuild.config.ts'));
      await runDev({ folder, command: [manager.agent, 'run', 'dev'], env: manager.env, configs }, async (page) => {
        await page.getByText('Hello Ada, says the remote.').waitFor();
        await count(page, 'Greetings');
      });
    });
  });
}
