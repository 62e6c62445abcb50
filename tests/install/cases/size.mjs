import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mustRun } from '../../support/command.mjs';

/** What `npm install fedpack` may bring beside the binding, which is the bundler. */
const MAX_PACKAGES = 7;
const MAX_BYTES = 6_000_000;

/** What is installed with `fedpack`, in an empty folder. */
export function sizeOfInstallation(published) {
  test('npm install fedpack brings 7 packages and 6 MB at most, beside the binding', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'fedpack-size-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    writeFileSync(join(folder, '.npmrc'), `@fedpack:registry=${published.registry.url}\n`);
    const { file } = published.packages.find(({ manifest }) => manifest.name === 'fedpack');
    // Without the bundler, which a project has in any case.
    const options = ['--no-audit', '--no-fund', '--prefer-offline', '--legacy-peer-deps'];
    await mustRun(folder, ['npm', 'install', file, ...options]);
    const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
    const brought = Object.keys(packages).filter((path) => !path.includes('@fedpack/binding'));
    const sizes = brought.map((path) => ({ path, bytes: bytesOf(join(folder, path)) }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    const said = sizes.map(({ path, bytes }) => `${path}: ${bytes}`).join('\n');
    t.diagnostic(`${brought.length} packages, ${(total / 1e6).toFixed(2)} MB`);
    assert.ok(brought.length <= MAX_PACKAGES, said);
    assert.ok(total <= MAX_BYTES, said);
  });
}

/** What the files of a package take, without those of packages in it. */
function bytesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.slice(folder.length).includes('node_modules'))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}
