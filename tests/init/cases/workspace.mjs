import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { mustRun } from '../../support/command.mjs';
import { runDev } from '../support/dev.mjs';
import { count, runPair } from '../support/run-pair.mjs';

/** How each package manager installs, as a newcomer has it. */
const INSTALL = {
  npm: ['npm', 'install'],
  pnpm: ['npx', '-y', 'pnpm@12.21.0', 'install', '--prefer-offline', '--no-frozen-lockfile'],
};

/**
 * The template of a workspace: a shell, a remote and a package that they share.
 *
 * @param {{ manager?: 'npm' | 'pnpm', dev?: boolean }} [options] `dev`: the development servers are started, too
 */
export function workspaceTemplate(published, framework, { manager = 'npm', dev = false } = {}) {
  describe(`${manager} create fedpack: ${framework}-workspace`, () => {
    let folder;
    before(async () => {
      folder = await published().create(`${manager}-${framework}`, `${framework}-workspace`, manager);
      await mustRun(folder, INSTALL[manager]);
    });

    test('passes its own check', async () => {
      await mustRun(folder, ['npm', 'run', 'check']);
    });

    test('runs, with one copy of what the shell and the remote share', async () => {
      const app = (name) => ({
        folder: join(folder, 'apps', name),
        config: 'rsbuild.config.ts',
        build: ['npx', 'rsbuild', 'build', '--root', join('apps', name)],
        cwd: folder,
      });
      await runPair({ remote: app('remote'), host: app('shell') }, async (page) => {
        await page.getByText('Hello Ada, says the remote.').waitFor();
        await count(page, 'Greetings');
      });
    });

    if (!dev) return;
    test('runs on its development servers', async () => {
      const configs = ['shell', 'remote'].map((name) => join(folder, 'apps', name, 'rsbuild.config.ts'));
      await runDev({ folder, command: ['npm', 'run', 'dev'], configs }, async (page) => {
        await page.getByText('Hello Ada, says the remote.').waitFor();
        await count(page, 'Greetings');
      });
    });
  });
}
