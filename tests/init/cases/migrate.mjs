import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mustRun } from '../../support/command.mjs';
import { count, runPair } from '../support/run-pair.mjs';

/** Three applications that were written for upstream's plugins. */
const FIXTURES = fileURLToPath(new URL('../fixtures/migrate', import.meta.url));

/** Each of the ways to configure upstream's plugins. */
export function migrations(published) {
  describe('fedpack init --migrate', () => {
    let folder;
    const said = {};
    before(async () => {
      folder = published().folder('migrated');
      cpSync(FIXTURES, folder, { recursive: true });
      const root = { name: 'w', private: true, workspaces: ['apps/*'], devDependencies: { fedpack: '0.1.0' } };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(root, null, 2));
      await mustRun(folder, ['npm', 'install']);
      for (const name of ['remote', 'host', 'rspack-host']) {
        const command = ['npx', 'fedpack', 'init', join('apps', name), '--migrate', '--yes', '--no-install'];
        said[name] = (await mustRun(folder, command)).stdout;
      }
      await mustRun(folder, ['npm', 'install']);
    });

    test('nothing of upstream’s plugins is left', () => {
      for (const name of ['remote', 'host', 'rspack-host']) {
        const text = readFileSync(join(folder, 'apps', name, 'package.json'), 'utf8');
        assert.doesNotMatch(text, /@module-federation\//);
      }
    });

    test('options without effect are told', () => {
      assert.match(said.host, /module-federation\.config\.ts: dts\.extraOptions has no effect/);
      assert.doesNotMatch(said.remote, /dts: /);
    });

    const app = (name, config, build) => ({ folder: join(folder, 'apps', name), config, build });
    const remote = () => app('remote', 'rsbuild.config.ts', ['npx', 'rsbuild', 'build']);
    const look = (page) => count(page, 'Migrated');

    test('the plugin of Rsbuild, with a module-federation.config', async () => {
      // `dts.extraOptions`, which has no effect.
      const codes = ['FED007'];
      const host = { ...app('host', 'module-federation.config.ts', ['npx', 'rsbuild', 'build']), codes };
      await runPair({ remote: remote(), host }, look);
    });

    test('the plugin of Rspack, and the run-time API', async () => {
      const host = app('rspack-host', 'rspack.config.mjs', ['npx', 'rspack', 'build']);
      await runPair({ remote: remote(), host }, look);
    });
  });
}
