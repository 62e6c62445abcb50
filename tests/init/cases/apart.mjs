import { before, describe, test } from 'node:test';
import { mustRun } from '../../support/command.mjs';
import { runPair } from '../support/run-pair.mjs';

/** A host and a remote that were made apart from each other. */
export function apartTemplates(published, framework) {
  describe(`npm create fedpack: ${framework}-host and ${framework}-remote`, () => {
    const folders = {};
    before(async () => {
      for (const role of ['remote', 'host']) {
        folders[role] = await published().create(`${framework}-${role}`, `${framework}-${role}`);
        await mustRun(folders[role], ['npm', 'install']);
      }
    });

    for (const role of ['remote', 'host']) {
      test(`the ${role} passes its own check`, async () => {
        await mustRun(folders[role], ['npm', 'run', 'check']);
      });
    }

    test('the host shows the remote', async () => {
      const app = (role) => ({ folder: folders[role], config: 'rsbuild.config.ts', build: ['npm', 'run', 'build'] });
      await runPair({ remote: app('remote'), host: app('host') }, async (page) => {
        await page.getByRole('button', { name: 'Counter of the remote: 1' }).click();
        await page.getByRole('button', { name: 'Counter of the remote: 2' }).waitFor();
      });
    });
  });
}
