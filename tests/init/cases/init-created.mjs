import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { mustRun } from '../../support/command.mjs';
import { versionOf } from '../../support/pinned.mjs';
import { render } from '../support/render.mjs';
import { runPair } from '../support/run-pair.mjs';

/** The newest whose own dependencies are in the registry. What it makes asks for any newer Rsbuild of its major version. */
const CREATE_RSBUILD = 'create-rsbuild@2.2.5';

const RSBUILD = versionOf('@rsbuild/core');

/** Two projects that create-rsbuild makes here, each turned into a part of a federation by one command. */
export function initCreated(published) {
  describe('create-rsbuild, then npx fedpack init', () => {
    const folders = {};
    before(async () => {
      for (const [role, ...flags] of [
        ['remote', '--remote', '--name', 'cart'],
        ['host', '--host', '--name', 'shell', '--remote-url', 'cart@http://localhost:3001/mf-manifest.json'],
      ]) {
        const parent = published().folder(`created-${role}`);
        await mustRun(parent, ['npx', '-y', CREATE_RSBUILD, '--dir', role, '--template', 'react-ts']);
        folders[role] = join(parent, role);
        published().configure(folders[role]);
        await mustRun(folders[role], ['npx', '-y', 'fedpack@0.1.0', 'init', '--yes', ...flags]);
      }
    });

    test('Rsbuild is pinned to what fits', () => {
      for (const folder of Object.values(folders)) {
        const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/@rsbuild/core/package.json'), 'utf8'));
        assert.equal(version, RSBUILD);
      }
    });

    test('the host shows the remote, and its types hold', async () => {
      render(folders.host, 'CartApp');
      await mustRun(folders.host, ['npx', 'tsc', '--noEmit']);
      const built = (role) => ({ folder: folders[role], config: 'rsbuild.config.ts', build: ['npm', 'run', 'build'] });
      await runPair({ remote: built('remote'), host: built('host') }, async (page) => {
        await page.getByRole('heading', { name: 'The shell' }).waitFor();
        await page.getByRole('heading', { name: 'Rsbuild with React' }).waitFor();
      });
    });
  });
}
