import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { mustRun } from '../../support/command.mjs';
import { count, runPair } from '../support/run-pair.mjs';

/** The template of a workspace: a shell, a remote and a package that they share. */
export function workspaceTemplate(published, framework) {
  describe(`npm create fedpack: ${framework}-workspace`, () => {
    let folder;
    before(async () => {
      folder = await published().create(`${framework}-workspace`, `${framework}-workspace`);
      await mustRun(folder, ['npm', 'install']);
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
  });
}
