import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mustRun } from '../../support/command.mjs';
import { buildAndOpen } from '../support/applications.mjs';
import { createProject, OVERRIDE, removeProject } from '../support/project.mjs';

/** pnpm as it is, with no setting that hoists: a package sees what it depends on, and nothing else. */
export function pnpmWithOverride(published) {
  describe('pnpm with the override', () => {
    let folder;
    before(async () => {
      folder = createProject(published);
      writeFileSync(join(folder, 'pnpm-workspace.yaml'), `overrides: ${JSON.stringify(OVERRIDE)}\n`);
      await mustRun(folder, ['npx', '-y', 'pnpm@12.21.0', 'install', '--prefer-offline', '--no-frozen-lockfile']);
    });
    after(() => removeProject(folder));

    test('a host and a remote are built without a word, and run', async () => {
      assert.equal(existsSync(join(folder, 'node_modules', '@fedpack')), false, 'nothing of fedpack’s own is hoisted');
      assert.doesNotMatch(await buildAndOpen(folder), /fedpack/);
    });
  });
}
