import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mustRun } from '../../support/command.mjs';
import { render } from '../support/render.mjs';
import { count, runPair } from '../support/run-pair.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** Two projects that are installed already: one of Rspack, in CommonJS, becomes a remote, one of Rsbuild a host. */
export function initApart(published) {
  describe('fedpack init in projects of their own', () => {
    const folders = {};
    before(async () => {
      for (const [role, name, flags] of [
        ['remote', 'rspack', ['--remote']],
        ['host', 'react', ['--host', '--name', 'shell', '--remote-url', 'cart@http://localhost:3001']],
      ]) {
        const folder = published().folder(`apart-${role}`);
        folders[role] = folder;
        cpSync(fixture(name), folder, { recursive: true });
        await mustRun(folder, ['npm', 'install']);
        await mustRun(folder, ['npm', 'install', '-D', '--force', 'fedpack@0.1.0']);
        await mustRun(folder, ['npx', 'fedpack', 'init', '--yes', ...flags]);
      }
    });

    test('Rspack loads fedpack’s binding, though another was installed', () => {
      for (const folder of Object.values(folders)) {
        const core = createRequire(join(folder, 'package.json')).resolve('@rspack/core/package.json');
        const file = createRequire(core).resolve('@rspack/binding/package.json');
        assert.equal(JSON.parse(readFileSync(file, 'utf8')).name, '@fedpack/binding');
      }
    });

    test('the host shows the remote', async () => {
      render(folders.host, 'CartApp');
      const remote = { folder: folders.remote, config: 'rspack.config.js', build: ['npm', 'run', 'build'] };
      const host = { folder: folders.host, config: 'rsbuild.config.ts', build: ['npm', 'run', 'build'] };
      await runPair({ remote, host }, (page) => count(page, 'In the cart'));
    });
  });
}
