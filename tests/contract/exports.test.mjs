import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { buildRemote } from './support/app.mjs';

const FILES = {
  'src/esm.js': `import { inner, part } from './inner';
export { inner as renamed };
export const a = 1;
export function b() {
  return part;
}
export default class {}
`,
  'src/inner.js': 'export const inner = 1;\nexport const part = 2;\nexport const unused = 3;\n',
  'src/nothing.js': 'globalThis.nothing = 1;\nexport {};\n',
  'src/all.js': "export * from './esm';\nexport * from './inner';\nexport const c = 3;\n",
  'src/all-common.js': "export * from './common';\nexport const d = 4;\n",
  'src/all-dynamic.js': "export * from './dynamic';\nexport const e = 5;\n",
  'src/common.js': "exports.legacy = 'yes';\nexports.more = 1;\n",
  'src/dynamic.js': 'module.exports = Object.fromEntries([["made", 1]]);\n',
  'src/data.json': '{ "title": "x", "count": 1 }\n',
  'src/late.js': 'export const late = await Promise.resolve(1);\n',
  'src/polyfill.js': 'export const polyfill = 1;\n',
  'src/typed.ts': 'export interface Shape { size: number }\nexport const typed: Shape = { size: 1 };\n',
  // What is exposed is imported by the application as well, which takes of it less than there is.
  'src/index.js': "import { a } from './esm';\nconsole.log(a);\n",
};
const EXPOSES = {
  './esm': './src/esm.js',
  './again': './src/esm.js',
  './nothing': './src/nothing.js',
  './all': './src/all.js',
  './all-common': './src/all-common.js',
  './all-dynamic': './src/all-dynamic.js',
  './common': './src/common.js',
  './dynamic': './src/dynamic.js',
  './data': './src/data.json',
  './late': './src/late.js',
  './list': ['./src/polyfill.js', './src/inner.js'],
  './typed': './src/typed.ts',
};
const OWN = ['a', 'b', 'default', 'renamed'];
const EXPECTED = {
  './esm': { exports: OWN, complete: true },
  './again': { exports: OWN, complete: true },
  './nothing': { exports: [], complete: true },
  './all': { exports: ['a', 'b', 'c', 'inner', 'part', 'renamed', 'unused'], complete: true },
  // Of a CommonJS module that only assigns to `exports`, the bundler knows them all.
  './all-common': { exports: ['d', 'legacy', 'more'], complete: true },
  './all-dynamic': { exports: ['e'], complete: false },
  './common': { exports: ['legacy', 'more'], complete: false },
  './dynamic': { exports: [], complete: false },
  './data': { exports: ['count', 'title'], complete: false },
  './late': { exports: ['late'], complete: true },
  './list': { exports: ['inner', 'part', 'unused'], complete: true },
  './typed': { exports: ['typed'], complete: true },
};

describe('what the manifest says of the exports of a module', () => {
  for (const mode of ['production', 'development']) {
    test(`are its names, and whether these are all, in ${mode}`, async (t) => {
      const { manifest, stats } = await buildRemote(t, FILES, { exposes: EXPOSES }, { mode });
      assert.deepEqual(manifest.fedpack.exposes, EXPECTED);
      assert.deepEqual(stats.fedpack, manifest.fedpack);
    });

    test(`is what a consumer gets, in ${mode}`, async (t) => {
      const library = { type: 'commonjs-module' };
      const options = { exposes: EXPOSES, library, filename: 'remoteEntry.cjs' };
      const { dist, manifest } = await buildRemote(t, FILES, options, { mode, target: 'async-node' });
      const container = createRequire(import.meta.url)(join(dist, 'remoteEntry.cjs'));
      for (const [key, { exports, complete }] of Object.entries(manifest.fedpack.exposes)) {
        const module = (await container.get(key))();
        const names = Object.keys(await module).sort();
        if (complete) assert.deepEqual(names, exports, key);
        else
          assert.deepEqual(
            exports.filter((name) => !names.includes(name)),
            [],
            key,
          );
      }
    });
  }

  test('is nothing where they are not known', async (t) => {
    const more = { optimization: { providedExports: false } };
    const { manifest } = await buildRemote(t, FILES, { exposes: { './esm': './src/esm.js' } }, more);
    assert.deepEqual(manifest.fedpack.exposes, { './esm': { exports: [], complete: false } });
  });
});
