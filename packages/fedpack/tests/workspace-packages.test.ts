import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findConfigs, findSettings } from '../src/workspace/configs.js';
import { localDependencies } from '../src/workspace/local-dependencies.js';
import { dependenciesOf } from '../src/workspace/package-json.js';
import { findWorkspace } from '../src/workspace/packages.js';
import { folder } from './support/folder.js';

const members = {
  'apps/shell/package.json': { name: 'shell', dependencies: { ui: '*' } },
  'apps/old/package.json': { name: 'old' },
  'packages/ui/package.json': { name: 'ui', version: '1.0.0', dependencies: { theme: '*', shell: '*' } },
  'packages/theme/package.json': { name: 'theme' },
  'packages/ui/node_modules/x/package.json': { name: 'x' },
  'apps/shell/rsbuild.config.ts': '',
  'packages/ui/rspack.config.cjs': '',
};
const globs = ['apps/*', './packages/**', '!apps/old'];

const kinds: [string, Record<string, unknown>][] = [
  ['npm', { 'package.json': { name: 'root', workspaces: globs } }],
  ['yarn', { 'package.json': { name: 'root', workspaces: { packages: globs } } }],
  ['pnpm', { 'package.json': { name: 'root' }, 'pnpm-workspace.yaml': `packages: ${JSON.stringify(globs)}` }],
];

for (const [kind, files] of kinds) {
  test(`the packages of a workspace of ${kind} are found from a folder in it`, async () => {
    const root = folder({ ...files, ...members, 'apps/shell/src/a.ts': '' });
    const workspace = await findWorkspace(join(root, 'apps', 'shell', 'src'));
    assert.equal(workspace.root, root);
    assert.deepEqual(
      workspace.packages.map((one) => [one.folder, one.name]),
      [
        ['', 'root'],
        ['apps/shell', 'shell'],
        ['packages/theme', 'theme'],
        ['packages/ui', 'ui'],
      ],
    );
  });
}

test('a package that the workspace above does not list stands alone', async () => {
  const root = folder({ 'package.json': { name: 'root', workspaces: globs }, ...members });
  const { packages, root: own, isListed } = await findWorkspace(join(root, 'apps', 'old'));
  assert.deepEqual([own, packages.map(({ name }) => name)], [join(root, 'apps', 'old'), ['old']]);
  assert.ok(!isListed);
});

test('a package without a name goes by its folder', async () => {
  const root = folder({ 'package.json': { workspaces: ['apps/*'] }, 'apps/a/package.json': {} });
  const { packages } = await findWorkspace(root);
  assert.equal(packages[1]?.name, 'apps/a');
});

test('no package, and one that is no JSON, are said', async () => {
  await assert.rejects(findWorkspace('/'), /no package\.json in/);
  await assert.rejects(findWorkspace(folder({ 'package.json': '{' })), /package\.json is not JSON/);
  const broken = folder({ 'package.json': {}, 'pnpm-workspace.yaml': 'packages: [' });
  await assert.rejects(findWorkspace(broken), /pnpm-workspace\.yaml is not YAML/);
});

test('the configurations of both tools are found, and the settings of the root', async () => {
  const root = folder({ 'package.json': { workspaces: globs }, ...members, 'fedpack.config.json': {} });
  const workspace = await findWorkspace(root);
  const configs = await findConfigs(workspace);
  assert.deepEqual(
    configs.map(({ task, file }) => [task.tool, file]),
    [
      ['rsbuild', 'apps/shell/rsbuild.config.ts'],
      ['rspack', 'packages/ui/rspack.config.cjs'],
    ],
  );
  assert.equal((await findSettings(workspace))?.file, join(root, 'fedpack.config.json'));
});

test('options in a file of their own count where neither Rsbuild nor Rspack is configured', async () => {
  const root = folder({
    'package.json': { workspaces: ['*'] },
    'modern/package.json': {},
    'modern/module-federation.config.ts': '',
    'rsbuild/package.json': {},
    'rsbuild/module-federation.config.ts': '',
    'rsbuild/rsbuild.config.ts': '',
  });
  const configs = await findConfigs(await findWorkspace(root));
  assert.deepEqual(
    configs.map(({ task, file }) => [task.tool, file]),
    [
      ['federation', 'modern/module-federation.config.ts'],
      ['rsbuild', 'rsbuild/rsbuild.config.ts'],
    ],
  );
});

test('what becomes part of an app: packages that it depends on, and theirs, but no app', async () => {
  const { packages } = await findWorkspace(folder({ 'package.json': { workspaces: globs }, ...members }));
  const shell = packages.find(({ name }) => name === 'shell');
  assert.ok(shell);
  const names = localDependencies(shell, { packages }, new Set([shell])).map(({ name }) => name);
  assert.deepEqual(names, ['theme', 'ui']);
});

test('of two entries for one dependency the first counts, and what is no range is left out', () => {
  const json = { dependencies: { b: '1', x: 7 }, devDependencies: { b: '2', a: '3' }, peerDependencies: null };
  assert.deepEqual(dependenciesOf(json), { a: '3', b: '1' });
});
