import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { federation, makeApp, packageJson } from './support/app.mjs';
import { build, configuration } from './support/build.mjs';
import { readFiles } from './support/files.mjs';

const proves = proofsOf(import.meta.filename);
const FILES = {
  'package.json': packageJson('app', '1.0.0', { plain: '^1.0.0' }),
  'src/index.js':
    "import { used } from './used.js';\nimport { flagged } from 'flagged';\nconsole.log(used, flagged);\n",
  'src/used.js': "export { deep as used } from './deep.js';\nexport const dropped = 'an unused export';\n",
  'src/deep.js':
    "export const deep = () => 'deep';\nexport function neverCalled() {\n  return 'a function that is not called';\n}\n",
  'src/mixed.js':
    "import { value } from 'plain';\nimport { used } from './used.js';\nimport { flagged } from 'flagged';\nconsole.log(value, used, flagged);\n",
  'src/widget.js': "export const widget = 'widget';\n",
  'src/store.js': "export const store = 'store';\n",
  'node_modules/plain/package.json': packageJson('plain', '1.0.0'),
  'node_modules/plain/index.js': "export const value = () => 'plain';\n",
  'node_modules/flagged/package.json': packageJson('flagged', '1.0.0'),
  'node_modules/flagged/index.js': "export { flagged } from './one.js';\nexport { other } from './two.js';\n",
  'node_modules/flagged/one.js': "export const flagged = () => 'flagged';\n",
  'node_modules/flagged/two.js': "console.log('a side effect that is denied');\nexport const other = 'other';\n",
};
const DROPPED = ['an unused export', 'a function that is not called', 'a side effect that is denied'];

const ALL = ['caches/tree-shaking', 'caches/side-effects', 'caches/concatenation'];

const options = { ...federation, shared: { plain: {}, './src/store.js': { shareKey: 'store' } } };

for (const minimize of [false, true]) {
  const how = minimize ? 'minimized' : 'as emitted';
  describe(`local modules, ${how}`, { timeout: 60_000 }, () => {
    let app;
    const builds = {};

    before(async () => {
      app = await makeApp(FILES);
      const entry = { local: './src/index.js', mixed: './src/mixed.js' };
      for (const [name, plugin] of [
        ['without', undefined],
        ['with', options],
      ]) {
        const config = configuration(app, plugin, { mode: 'production', entry, optimization: { minimize } });
        const stats = await build(config);
        builds[name] = { stats, files: await readFiles(app.output) };
      }
    });
    after(() => rm(app.folder, { recursive: true, force: true }));

    proves(ALL, `an entry of local modules has the bytes that it has without federation, ${how}`, () => {
      assert.equal(builds.with.files['local.js'], builds.without.files['local.js']);
    });

    proves(
      ['caches/tree-shaking', 'caches/side-effects'],
      `beside shared modules, the same exports are used and the same modules are left out, ${how}`,
      () => {
        for (const dropped of minimize ? DROPPED : DROPPED.slice(2)) {
          assert.ok(!builds.without.files['mixed.js'].includes(dropped), `without federation: ${dropped}`);
        }
        const kept = ({ files }) =>
          DROPPED.filter((text) => Object.values(files).some((content) => content.includes(text)));
        assert.deepEqual(kept(builds.with), kept(builds.without));
        const used = ({ stats }) =>
          Object.fromEntries(
            inner(stats.modules)
              .filter(({ name }) => isLocal(name))
              .map(({ name, usedExports }) => [name, usedExports]),
          );
        assert.ok(Object.keys(used(builds.without)).length > 1);
        assert.deepEqual(used(builds.with), used(builds.without));
      },
    );

    proves(['caches/concatenation'], `beside shared modules, the same local modules are concatenated, ${how}`, () => {
      const concatenated = ({ stats }) =>
        stats.modules
          .filter(({ modules }) => modules)
          .map(({ modules }) =>
            modules
              .map(({ name }) => name)
              .filter(isLocal)
              .sort(),
          )
          .filter((names) => names.length > 0)
          .sort();
      assert.ok(
        concatenated(builds.without).some(
          (names) => names.includes('./src/mixed.js') && names.includes('./src/deep.js'),
        ),
      );
      assert.deepEqual(concatenated(builds.with), concatenated(builds.without));
    });
  });
}

/** Modules of the application and of the package that is not shared. */
function isLocal(name) {
  return /^\.\/(src\/(index|used|deep|mixed)|node_modules\/flagged\/\w+)\.js$/.test(name ?? '');
}

/** Modules with those that are concatenated in them. */
function inner(modules) {
  return modules.flatMap((module) => [module, ...inner(module.modules ?? [])]);
}
