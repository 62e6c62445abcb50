import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedDependencies } from '../src/auto-shared/dependencies.js';
import { expandAuto, isAuto } from '../src/auto-shared/expand.js';
import { withAutoShared } from '../src/auto-shared/index.js';
import { SINGLETONS } from '../src/auto-shared/packages.js';
import { loadAll } from '../src/workspace/load/pool.js';
import { folder, install } from './support/folder.js';

/** A package with these dependencies, of which all but `missing` are installed. */
const app = (json: object, installed: string[]) =>
  folder({
    'package.json': json,
    'src/App.js': '',
    ...Object.fromEntries(installed.map((name) => [`node_modules/${name}/package.json`, { name, exports: './x.js' }])),
  });

test('only `auto: true` is the switch: another value is the package of that name', () => {
  assert.ok(isAuto({ auto: true }));
  assert.ok(isAuto(['react', { auto: true }]));
  for (const shared of [undefined, 'auto', ['auto'], { auto: {} }, { auto: '^1.0.0' }, { react: {} }]) {
    assert.ok(!isAuto(shared), JSON.stringify(shared));
  }
  assert.deepEqual(expandAuto([{ auto: true }, { auto: '^1.0.0' }], {}), [{}, { auto: '^1.0.0' }, {}]);
});

test('each dependency that nothing is said of is shared, singletons among them as such', () => {
  const dependencies = {
    '@fedpack/runtime': '1',
    '@types/react': '19',
    lodash: '^4.0.0',
    pinia: 'workspace:^',
    preact: '^10.0.0',
    react: '^18.0.0 || ^19.0.0',
    svelte: '^5.0.0',
    tslib: '2',
    vue: 'latest',
    zustand: '^5.0.0',
  };
  assert.deepEqual(expandAuto({ auto: true, zustand: { requiredVersion: '^6.0.0' } }, dependencies), {
    zustand: { requiredVersion: '^6.0.0' },
    lodash: {},
    pinia: { singleton: true },
    preact: { singleton: true, subpaths: true, requiredVersion: '^10.0.0' },
    react: { singleton: true, requiredVersion: '^18.0.0 || ^19.0.0' },
    vue: { singleton: true },
  });
  assert.deepEqual(expandAuto(['react', { auto: true }], { lodash: '4', react: '19' }), ['react', {}, { lodash: {} }]);
});

test('dependencies and peers of the nearest package count, as far as they are installed', () => {
  const root = app(
    { dependencies: { b: '1', missing: '1' }, peerDependencies: { a: '2', b: '2' }, devDependencies: { c: '3' } },
    ['a', 'b', 'c'],
  );
  assert.deepEqual(installedDependencies(join(root, 'src')), { a: '2', b: '1' });
  assert.deepEqual(installedDependencies(folder({ 'package.json': '{ "dependencies": ' })), {});
});

test('options that cannot be read, or name no `auto`, stay as they are', () => {
  const hostile = {
    get shared() {
      throw new Error('no');
    },
  };
  for (const options of [undefined, null, 'text', hostile, { shared: ['react'] }]) {
    assert.equal(withAutoShared(options, '/'), options);
  }
});

test('the command line sees what is shared', async () => {
  const own = join(import.meta.dirname, '..', 'src', 'index.ts');
  const root = folder({
    'package.json': { type: 'module', dependencies: { react: '^19.0.0', semver: '^7.0.0' } },
    'rspack.config.mjs': `import { ModuleFederationPlugin } from ${JSON.stringify(own)};
      export default { plugins: [new ModuleFederationPlugin({ name: 'app', shared: { auto: true } })] };`,
  });
  install(root);
  const [answer] = await loadAll([{ tool: 'rspack', folder: root, file: join(root, 'rspack.config.mjs') }], () => {});
  assert.ok(answer && 'loaded' in answer, JSON.stringify(answer));
  const shared = { react: { singleton: true, requiredVersion: '^19.0.0' }, semver: {} };
  assert.deepEqual(answer.loaded[0]?.parts, [{ plugin: 'ModuleFederationPlugin', options: { name: 'app', shared } }]);
});

test('the page on sharing lists the packages that are shared as singletons', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/sharing.md'), 'utf8');
  const section = /## Sharing what package\.json names\n(.*?)(?=\n## )/s.exec(page)?.[1] ?? '';
  for (const name of SINGLETONS) assert.ok(section.includes(`\`${name}\``), name);
});
