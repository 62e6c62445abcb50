import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { versionOf } from '../../support/pinned.mjs';
import { render } from '../support/render.mjs';
import { runPair } from '../support/run-pair.mjs';

/** What `create-rsbuild` makes for React and TypeScript. */
const CREATED = fileURLToPath(new URL('../fixtures/react', import.meta.url));

const RSBUILD = versionOf('@rsbuild/core');

/** Two applications of a workspace become a remote and a host. */
export function initInWorkspace(published, name = 'npm') {
  describe(`fedpack init in a workspace of projects that create-rsbuild made, with ${name}`, () => {
    let folder;
    let manager;
    let output;
    const app = (name) => join(folder, 'apps', name);
    before(async () => {
      manager = await published().manager(name);
      folder = published().folder(`initialized-${name}`, manager);
      const root = { name: 'workspace', private: true, workspaces: ['apps/*'], devDependencies: { fedpack: '0.1.0' } };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(root, null, 2));
      for (const name of ['cart', 'shell']) {
        cpSync(CREATED, app(name), { recursive: true });
        rename(app(name), name);
      }
      await manager.install(folder);
      const init = (name, ...args) => manager.exec(folder, 'fedpack', 'init', join('apps', name), '--yes', ...args);
      output = (await init('cart', '--remote', '--no-install')).stdout;
      // With the installation of what both ask for.
      await init('shell', '--host');
    });

    test('Rsbuild is pinned to what fits, and that is said', () => {
      assert.match(
        output,
        new RegExp(`@rsbuild/core is pinned to ${RSBUILD.replaceAll('.', '\\.')}; the project has `),
      );
      const installed = createRequire(join(app('shell'), 'package.json')).resolve('@rsbuild/core/package.json');
      const { version } = JSON.parse(readFileSync(installed, 'utf8'));
      assert.equal(version, RSBUILD);
    });

    test('the host shows the remote, and its types hold', async () => {
      render(app('shell'), 'CartApp');
      const build = manager.command('rsbuild', 'build');
      const built = (name) => ({ folder: app(name), config: 'rsbuild.config.ts', build, env: manager.env });
      await manager.exec(app('shell'), 'tsc');
      await runPair({ remote: built('cart'), host: built('shell') }, async (page) => {
        await page.getByRole('heading', { name: 'The shell' }).waitFor();
        await page.getByRole('heading', { name: 'Rsbuild with React' }).waitFor();
      });
    });
  });
}

function rename(folder, name) {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, name }, null, 2));
}
