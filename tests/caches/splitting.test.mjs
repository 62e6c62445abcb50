import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import { promisify } from 'node:util';
import { proofsOf } from '../support/proves.mjs';
import { federation, makeApp } from './support/app.mjs';
import { build, configuration, persistentCache } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';

const proves = proofsOf(import.meta.filename);

/** What the modules of the application put into a file. */
const MARKS = ['plain 0', 'useful 0', 'store 0', 'local 0', 'widget 0'];
/** Only the runtime of federation holds this. */
const RUNTIME = /initializeSharing|bundlerRuntime/;

const optimization = {
  runtimeChunk: 'single',
  chunkIds: 'named',
  splitChunks: { chunks: 'all', minSize: 0 },
};

for (const mode of ['development', 'production']) {
  describe(`splitChunks for all chunks and one runtime chunk, ${mode}`, { timeout: 120_000 }, () => {
    let app;
    let stats;
    let files;

    before(async () => {
      app = await makeApp();
      const config = configuration(app, federation, { mode, optimization, cache: persistentCache(app.cache) });
      stats = await build(config);
      files = await readFiles(app.output);
    });
    after(() => rm(app.folder, { recursive: true, force: true }));

    const holding = (mark) => Object.keys(files).filter((file) => file.endsWith('.js') && files[file].includes(mark));
    const marksIn = (file) => MARKS.filter((mark) => files[file].includes(mark));
    const run = async (text) => {
      const { stdout } = await promisify(execFile)(process.execPath, ['-e', text], {
        cwd: app.output,
        timeout: 30_000,
      });
      return JSON.parse(stdout.trim().split('\n').at(-1));
    };

    proves(['caches/shared-chunk'], `a shared module has a chunk of its own, ${mode}`, () => {
      for (const mark of ['plain 0', 'store 0', 'useful 0']) {
        const found = holding(mark);
        assert.equal(found.length, 1, `${mark} in ${found}`);
        assert.deepEqual(marksIn(found[0]), [mark]);
      }
    });

    proves(['caches/entries-apart'], `the container is one file, with a runtime of its own, ${mode}`, async () => {
      const { assets } = stats.entrypoints.app;
      assert.deepEqual(
        assets.map(({ name }) => name),
        ['remoteEntry.js'],
      );
      assert.deepEqual(marksIn('remoteEntry.js'), []);
      const widget = await run(`
        const container = require('./remoteEntry.js');
        (async () => {
          await container.init({});
          const { widget, parts } = (await container.get('./widget'))();
          console.log(JSON.stringify({ widget, parts }));
        })();
      `);
      assert.deepEqual(widget, { widget: 'widget 0', parts: ['plain 0', 'local 0'] });
    });

    proves(
      ['caches/hoisting'],
      `the runtime of federation is in the runtime chunk, and nowhere else but in the container, ${mode}`,
      () => {
        const found = Object.keys(files).filter((file) => file.endsWith('.js') && RUNTIME.test(files[file]));
        assert.deepEqual(found.sort(), ['remoteEntry.js', 'runtime.js']);
      },
    );

    proves(['caches/hoisting'], `the application runs from its entry, ${mode}`, async () => {
      const { assets } = stats.entrypoints.main;
      const names = assets.map(({ name }) => name);
      const prints = await run(`for (const file of ${JSON.stringify(names)}) require('./' + file);`);
      assert.equal(prints.plain, 'plain 0');
      assert.equal(prints.useful, 'useful 0');
    });

    proves(
      ['caches/shared-chunk', 'caches/entries-apart', 'caches/hoisting'],
      `warm, the files are the same, ${mode}`,
      async () => {
        await build(configuration(app, federation, { mode, optimization, cache: persistentCache(app.cache) }));
        assertSameFiles(await readFiles(app.output), files);
        await build(configuration(app, federation, { mode, optimization }));
        assertSameFiles(await readFiles(app.output), files);
      },
    );
  });
}
