import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { rspack } from '@rspack/core';
import { layOut } from '../support/folder.mjs';
import { buildRemote, filesOf } from './support/app.mjs';
import { watch } from './support/watched.mjs';

/** Each module holds a word of its own, by which it is found in the emitted files. */
const FILES = {
  'src/a.js':
    "import './a.css';\nimport { both } from './both';\nexport const a = ['word-a', both];\nexport const open = () => import('./panel');\n",
  'src/a.css': '.word-a-css { color: red; }\n',
  'src/b.js': "import './b.css';\nimport { both } from './both';\nexport const b = ['word-b', both];\n",
  'src/b.css': '.word-b-css { color: blue; }\n',
  'src/both.js': `export const both = 'word-both ${'x'.repeat(200)}';\n`,
  'src/panel.js':
    "import './panel.css';\nexport const panel = 'word-panel';\nexport const open = () => import('./detail');\n",
  'src/panel.css': '.word-panel-css { color: green; }\n',
  'src/detail.js': "export const detail = 'word-detail';\n",
  'src/page.js': "import { both } from './both';\nconsole.log('word-page', both);\nimport('./page-later');\n",
  'src/page-later.js': "export default 'word-of-the-page-later';\n",
};
const EXPOSES = { './a': './src/a.js', './b': './src/b.js' };
const STYLED = { experiments: { css: true }, module: { rules: [{ test: /\.css$/, type: 'css/auto' }] } };
const WORDS = ['a', 'a-css', 'b', 'b-css', 'both', 'panel', 'panel-css', 'detail', 'page', 'of-the-page-later'];

/** The words in files that a manifest lists. */
async function wordsIn(files, { dist }) {
  const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
  const has = (word) => texts.some((text) => new RegExp(`word-${word}(?![\\w-])`).test(text));
  return WORDS.filter(has);
}

/** Asserts that each expose lists what it needs now, and later, and nothing of another one. */
async function assertOwn(built) {
  const found = {};
  for (const row of built.manifest.exposes) {
    const { js, css } = row.assets;
    found[row.path] = {
      now: await wordsIn([...js.sync, ...css.sync], built),
      later: await wordsIn([...js.async, ...css.async], built),
    };
    const files = filesOf(row);
    assert.equal(new Set(files).size, files.length, `${row.path}: each once`);
    for (const file of [...js.sync, ...js.async]) assert.match(file, /\.js$/);
    for (const file of [...css.sync, ...css.async]) assert.match(file, /\.css$/);
    assert.ok(!files.includes('remoteEntry.js'));
  }
  assert.deepEqual(found, {
    './a': { now: ['a', 'a-css', 'both'], later: ['panel', 'panel-css', 'detail'] },
    './b': { now: ['b', 'b-css', 'both'], later: [] },
  });
}

describe('the files that the manifest lists for a module', () => {
  const optimizations = {
    'as they are': {},
    'with everything split': { splitChunks: { chunks: 'all', minSize: 0 } },
    'with one runtime': { runtimeChunk: 'single' },
    'with both': { splitChunks: { chunks: 'all', minSize: 0 }, runtimeChunk: 'single' },
  };
  for (const mode of ['production', 'development']) {
    for (const [how, optimization] of Object.entries(optimizations)) {
      test(`are its own: ${how}, in ${mode}`, async (t) => {
        const more = { ...STYLED, mode, optimization: { minimize: false, ...optimization }, entry: './src/page.js' };
        await assertOwn(await buildRemote(t, FILES, { exposes: EXPOSES }, more));
      });
    }
  }

  test('are its own where entries have the names of exposed modules', async (t) => {
    const more = {
      ...STYLED,
      optimization: { minimize: false, splitChunks: { chunks: 'all', minSize: 0 } },
      entry: { a: './src/page.js', b: './src/page.js', u: './src/page.js' },
    };
    await assertOwn(await buildRemote(t, FILES, { exposes: EXPOSES }, more));
  });

  test('are scripts and style sheets, and neither source maps nor what a hot update left', async (t) => {
    const app = await layOut(FILES);
    t.after(app.remove);
    const dist = join(app.folder, 'dist');
    const options = { name: 'ui', filename: 'remoteEntry.js', exposes: EXPOSES };
    const more = {
      ...STYLED,
      entry: './src/page.js',
      devtool: 'source-map',
      plugins: [new rspack.HotModuleReplacementPlugin()],
    };
    const { next } = watch(t, app.folder, dist, options, more);
    await next(() => true);
    await app.write({ 'src/a.js': FILES['src/a.js'].replace('word-a', 'word-a changed') });
    const { assets } = await next(({ assets }) => assets.some((name) => name.includes('.hot-update.js')));
    assert.ok(assets.some((name) => name.endsWith('.js.map')));
    for (const name of ['mf-manifest.json', 'mf-stats.json']) {
      const text = await readFile(join(dist, name), 'utf8');
      assert.doesNotMatch(text, /\.map"|hot-update/);
      for (const file of JSON.parse(text).exposes.flatMap(filesOf)) assert.ok(existsSync(join(dist, file)), file);
    }
  });
});
