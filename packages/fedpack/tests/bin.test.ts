import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder } from './support/folder.js';

const PACKAGE = join(import.meta.dirname, '..');

function run(cwd: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: true });
  return { code: status, out: stdout, err: stderr };
}

/** A workspace with this package as a clone has it: not built, and without the packages that it depends on. */
function clone(): string {
  const { name, version, type, bin } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const root = folder({
    'package.json': { name: 'clone', private: true, workspaces: ['packages/*'] },
    'packages/fedpack/package.json': { name, version, type, bin },
  });
  cpSync(join(PACKAGE, 'bin'), join(root, 'packages/fedpack/bin'), { recursive: true });
  const installed = run(root, 'npm', 'install', '--offline', '--no-audit', '--no-fund');
  assert.equal(installed.code, 0, installed.err);
  return root;
}

test('in a fresh clone, `npx fedpack` says what to run, and works once that has run', () => {
  const root = clone();
  const early = run(root, 'npx', '--offline', 'fedpack', 'check');
  assert.deepEqual(early, { code: 2, out: '', err: 'fedpack is not built yet. Run: npm run demo\n' });

  // What a build adds; npm is not asked again.
  mkdirSync(join(root, 'packages/fedpack/dist'));
  writeFileSync(
    join(root, 'packages/fedpack/dist/cli.js'),
    'console.log(process.argv.slice(2).join(" "));\nprocess.exitCode = 1;\n',
  );
  const built = run(root, 'npx', '--offline', 'fedpack', 'check', 'apps/shell');
  assert.deepEqual(built, { code: 1, out: 'check apps/shell\n', err: '' });
});

test('in a fresh clone the binding says what to run as well', () => {
  const repository = join(PACKAGE, '..', '..');
  const root = folder({
    'npm/linux-x64-gnu/package.json': { name: '@fedpack/binding-linux-x64-gnu', main: 'gone.node' },
  });
  cpSync(join(repository, 'npm/binding/lib'), join(root, 'npm/binding/lib'), { recursive: true });
  cpSync(join(repository, 'npm/binding/package.json'), join(root, 'npm/binding/package.json'));
  const { load } = createRequire(import.meta.url)(join(root, 'npm/binding/lib/load.js'));
  const directory = join(root, 'npm/binding');
  assert.throws(() => load(directory, { triple: 'linux-x64-gnu', env: {} }), /not built yet\. Run: npm run demo$/);
  assert.throws(() => load(directory, { triple: 'darwin-arm64', env: {} }), /is missing\.\nRun: npm install /);
});
