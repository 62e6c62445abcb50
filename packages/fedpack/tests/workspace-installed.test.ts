import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedVersions } from '../src/workspace/installed.js';
import { readNpmLock } from '../src/workspace/lockfiles/npm.js';
import { readPnpmLock } from '../src/workspace/lockfiles/pnpm.js';
import { readYarnLock } from '../src/workspace/lockfiles/yarn.js';
import { findWorkspace } from '../src/workspace/packages.js';
import { folder } from './support/folder.js';

/** The workspace that the package managers made the samples of. */
const workspace = (range: string) => ({
  'package.json': { name: 'ws', workspaces: ['apps/*', 'packages/*'], devDependencies: { typescript: '~5.4.0' } },
  'apps/shell/package.json': {
    name: 'shell',
    dependencies: { react: '^18.2.0', 'react-dom': '^18.2.0', ui: range, gone: '1' },
    devDependencies: { 'react-17': 'npm:react@^17.0.0' },
  },
  'packages/ui/package.json': { name: 'ui', version: '2.3.4' },
  'node_modules/typescript/package.json': { version: '0.0.1' },
  'node_modules/react/package.json': { version: '0.0.1' },
});

const samples: [string, string][] = [
  ['npm', '2.3.4'],
  ['pnpm7', 'workspace:^'],
  ['pnpm8', 'workspace:^'],
  ['pnpm9', 'workspace:^'],
  ['pnpm12', 'workspace:^'],
  ['yarn1', '2.3.4'],
  ['yarn4', 'workspace:^'],
];

for (const [sample, range] of samples) {
  test(`the lock file of ${sample} tells what is installed, and the workspace what is linked`, async () => {
    const root = folder(workspace(range));
    cpSync(join(import.meta.dirname, 'samples', sample), root, { recursive: true });
    const found = await findWorkspace(root);
    const installed = await installedVersions(found);
    const [own, shell] = found.packages;
    assert.ok(own && shell);
    assert.deepEqual(await installed(own), { typescript: '5.4.5' });
    assert.deepEqual(await installed(shell), {
      react: '18.3.1',
      'react-17': '17.0.2',
      'react-dom': '18.3.1',
      ui: '2.3.4',
    });
  });
}

test('without a lock file, or with a broken one, node_modules tells, as Node finds it', async () => {
  const files = {
    ...workspace('2.3.4'),
    'apps/shell/node_modules/react/package.json': { version: '18.0.0' },
    'node_modules/react-dom/package.json': { version: '18.0.1' },
  };
  for (const more of [{}, { 'package-lock.json': '{' }, { 'pnpm-lock.yaml': 'a: [' }, { 'yarn.lock': 'a: b: c' }]) {
    const found = await findWorkspace(folder({ ...files, ...more }));
    const shell = found.packages[1];
    assert.ok(shell);
    const installed = await (await installedVersions(found))(shell);
    assert.deepEqual(installed, { react: '18.0.0', 'react-dom': '18.0.1', ui: '2.3.4' });
  }
});

test('an app that is installed alone has its own lock file', async () => {
  const root = folder({
    'package.json': { workspaces: ['a'] },
    'a/package.json': { dependencies: { react: '^18.2.0' } },
    'a/yarn.lock': '# yarn lockfile v1\n\nreact@^18.2.0:\n  version "18.3.1"\n',
  });
  const found = await findWorkspace(root);
  const own = found.packages[1];
  assert.ok(own);
  assert.deepEqual(await (await installedVersions(found))(own), { react: '18.3.1' });
});

test('npm: the nearest folder wins, and a link leads to its package', () => {
  const packages = {
    'node_modules/react': { version: '19.0.0' },
    'apps/a/node_modules/react': { version: '18.0.0' },
    'node_modules/ui': { resolved: 'packages/ui', link: true },
    'packages/ui': { version: '1.2.3' },
  };
  const lock = readNpmLock(JSON.stringify({ packages }));
  assert.equal(lock.version('apps/a', 'react', '*'), '18.0.0');
  assert.equal(lock.version('apps/b', 'react', '*'), '19.0.0');
  assert.equal(lock.version('apps/b', 'ui', '*'), '1.2.3');
  assert.equal(lock.version('', '__proto__', '*'), undefined);
});

const written: [string, string | undefined][] = [
  ['18.2.0', '18.2.0'],
  ['18.2.0-rc.1', '18.2.0-rc.1'],
  ['18.2.0(react@18.2.0)(x@1.0.0)', '18.2.0'],
  ['18.2.0_react@18.2.0', '18.2.0'],
  ['/react/18.2.0', '18.2.0'],
  ['/@s/react@18.2.0', '18.2.0'],
  ['@s/react@18.2.0(x@1.0.0)', '18.2.0'],
  ['link:../ui', undefined],
  ['file:ui(react@18.2.0)', undefined],
  ['https://codeload.github.com/a/b/tar.gz/abc', undefined],
];

for (const [version, expected] of written) {
  test(`pnpm writes ${version}`, () => {
    const lock = readPnpmLock(JSON.stringify({ importers: { '.': { dependencies: { react: { version } } } } }));
    assert.equal(lock.version('', 'react', '*'), expected);
  });
}

test('pnpm: one package without importers, and several documents', () => {
  assert.equal(readPnpmLock('dependencies:\n  react: 18.2.0\n').version('', 'react', '*'), '18.2.0');
  const two =
    'importers:\n  .:\n    dependencies:\n      react: 1.0.0\n---\nimporters:\n  .:\n    dependencies:\n      react: 2.0.0\n';
  assert.equal(readPnpmLock(two).version('', 'react', '*'), '2.0.0');
});

test('yarn: what is asked for otherwise is known where there is one version', () => {
  const lock = readYarnLock(
    '"a@npm:^1.0.0, a@npm:^1.2.0":\n  version: 1.2.3\n"b@npm:1":\n  version: 1.0.0\n"b@npm:2":\n  version: 2.0.0\n',
  );
  assert.equal(lock.version('', 'a', '^1.2.0'), '1.2.3');
  assert.equal(lock.version('', 'a', 'catalog:'), '1.2.3');
  assert.equal(lock.version('', 'b', 'catalog:'), undefined);
  assert.equal(lock.version('', 'b', '2'), '2.0.0');
});
