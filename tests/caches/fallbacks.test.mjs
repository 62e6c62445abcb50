import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { makeApp, packageJson } from './support/app.mjs';
import { build, configuration, persistentCache } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const proves = proofsOf(import.meta.filename);

/** More than what is worth a request. */
const LARGE = `'${'x'.repeat(30_000)}'`;
const widget = (shows, more = '') =>
  `import { plain } from 'plain';\nimport { useful } from 'useful';\n${more}export const widget = ['${shows}', plain, useful];\n`;
const TOOL = "import { tool } from 'tool';\nconsole.log(tool);\n";
const FILES = {
  'package.json': packageJson('app', '1.0.0', { plain: '^1.0.0', useful: '^1.0.0', tool: '^1.0.0' }),
  'src/index.js': "import('./widget.js');\n",
  'src/widget.js': widget('widget 0', TOOL),
  ...Object.fromEntries(
    ['plain', 'useful', 'tool'].flatMap((name) => [
      [`node_modules/${name}/package.json`, packageJson(name, '1.0.0')],
      [`node_modules/${name}/index.js`, `export const ${name} = '${name} 0' + ${LARGE};\n`],
    ]),
  ),
};
const options = {
  name: 'app',
  filename: 'remoteEntry.js',
  library: { type: 'commonjs-module' },
  exposes: { './widget': './src/widget.js' },
  shared: ['plain', 'useful'],
};
const vendor = { test: /node_modules/, name: 'vendor', chunks: 'all', enforce: true };
const optimization = (chunkIds) => ({ chunkIds, splitChunks: { cacheGroups: { vendor } } });
const DIVIDED = ['vendor-shared-plain.js', 'vendor-shared-useful.js'];

describe('chunks of fallbacks', { timeout: 120_000 }, () => {
  const app = async (t) => {
    const made = await makeApp(FILES);
    t.after(() => rm(made.folder, { recursive: true, force: true }));
    return made;
  };
  const vendors = (files) => Object.keys(files).filter((file) => file.startsWith('vendor'));

  for (const [mode, chunkIds] of [
    ['development', 'named'],
    ['production', 'deterministic'],
    ['production', 'natural'],
  ]) {
    proves(['caches/fallback-chunks'], `the same in any folder, warm and cold: ${mode}, ids ${chunkIds}`, async (t) => {
      const [here, there] = [await app(t), await app(t)];
      const output = { filename: '[name].js', chunkFilename: '[name].js' };
      const more = (cache) => ({ mode, optimization: optimization(chunkIds), cache, output });
      await build(configuration(here, options, more(persistentCache(here.cache))));
      const files = await readFiles(here.output);
      assert.deepEqual(vendors(files), [...DIVIDED, 'vendor.js'].sort());
      await build(configuration(here, options, more(persistentCache(here.cache))));
      assertSameFiles(await readFiles(here.output), files);
      await build(configuration(there, options, more(false)));
      assertSameFiles(await readFiles(there.output), files);
    });
  }

  proves(['caches/fallback-chunks'], 'after each edit, what a build from nothing emits', async (t) => {
    const place = await app(t);
    const more = { optimization: optimization('named') };
    const emitted = async (text) =>
      Object.values(await readFiles(place.output)).some((content) => content.includes(text));
    const watching = watch(place, { ...more, cache: { type: 'memory' } }, options);
    t.after(() => watching.close());
    await watching.until(() => emitted('widget 0'));
    const edit = async (shows, text) => {
      const done = watching.until(() => emitted(shows));
      // Whole at once: a build may begin between the opening and the writing of a file.
      await writeFile(join(place.folder, 'edit'), widget(shows, text));
      await rename(join(place.folder, 'edit'), join(place.app, 'src/widget.js'));
      await done;
      const files = await readFiles(place.output);
      const output = join(place.folder, 'fresh');
      await build(configuration({ app: place.app, output }, options, more));
      assertSameFiles(files, await readFiles(output));
      return vendors(files);
    };
    assert.deepEqual(await edit('widget 1', TOOL), [...DIVIDED, 'vendor.js'].sort());
    // Without what is needed in any case, nothing is left for the chunk itself.
    assert.deepEqual(await edit('widget 2', ''), DIVIDED);
    // Past the share: now the exposed module needs it in any case.
    const past = "import { plain as own } from '../node_modules/plain/index.js?own';\nconsole.log(own);\n";
    assert.deepEqual(await edit('widget 3', past + TOOL), [...DIVIDED, 'vendor.js'].sort());
    assert.deepEqual(await edit('widget 4', TOOL), [...DIVIDED, 'vendor.js'].sort());
  });
});
