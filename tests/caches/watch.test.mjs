import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { promisify } from 'node:util';
import { proofsOf } from '../support/proves.mjs';
import { federation, makeApp, packageJson } from './support/app.mjs';
import { build, configuration } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const proves = proofsOf(import.meta.filename);
const MIB = 2 ** 20;
const EDITS = 200;
const EVERY = 20;

const rules = (names) => names.map((name) => `caches/${name}`);

/** The same application built anew, without a cache. */
async function fresh(app, options = federation) {
  const output = join(app.folder, 'fresh');
  await build(configuration({ app: app.app, output }, options));
  return readFiles(output);
}

describe('a build that watches, with a cache in memory', { timeout: 120_000 }, () => {
  let app;
  let watching;

  before(async () => {
    app = await makeApp();
    await app.link('plain');
    watching = watch(app, { cache: { type: 'memory' } });
  });
  after(async () => {
    await watching?.close();
    await rm(app.folder, { recursive: true, force: true });
  });

  const emitted = async (text) => Object.values(await readFiles(app.output)).some((content) => content.includes(text));
  const edits = [
    { what: 'nothing yet', shows: 'local 0', ids: ['memory-cold'] },
    { what: 'nothing, built again', again: true, shows: 'local 0', ids: ['memory-warm'] },
    {
      what: 'a source file',
      file: 'src/local.js',
      content: "export const local = 'local 1';\n",
      shows: 'local 1',
      ids: ['memory-source'],
    },
    {
      what: 'a shared file',
      file: 'src/store.js',
      content: "export const store = 'store 1';\n",
      shows: 'store 1',
      ids: ['memory-source'],
    },
    {
      what: 'an exposed module',
      file: 'src/widget.js',
      content: "export { value as widget } from 'plain';\n//widget 1\n",
      shows: '//widget 1',
      ids: ['memory-source'],
    },
    {
      what: 'the version of a shared package',
      file: 'packages/plain/package.json',
      content: packageJson('plain', '1.5.0'),
      shows: '1.5.0',
      ids: ['memory-version', 'description-files'],
    },
    {
      what: 'a range',
      file: 'package.json',
      content: packageJson('app', '1.0.0', { plain: '^1.2.0', useful: '*' }),
      shows: '^1.2.0',
      ids: ['description-files'],
    },
  ];
  for (const { what, again, file, content, shows, ids } of edits) {
    proves(rules(ids), `changed: ${what}; the files are those of a fresh build`, async () => {
      const done = watching.until(() => emitted(shows));
      if (again) watching.invalidate();
      if (file) {
        await writeFile(join(app.folder, 'edit'), content);
        await rename(join(app.folder, 'edit'), join(app.app, file));
      }
      await done;
      assertSameFiles(await readFiles(app.output), await fresh(app));
    });
  }

  // A compiler keeps its plugins: another option takes another compiler, as when a development server starts anew.
  proves(
    rules(['memory-option']),
    'a new compiler with another option: the files are those of a fresh build',
    async () => {
      const other = {
        ...federation,
        shared: { ...federation.shared, plain: { singleton: true, strictVersion: true } },
      };
      const output = join(app.folder, 'other');
      await build(configuration({ app: app.app, output }, other, { cache: { type: 'memory' } }));
      const files = await readFiles(output);
      assert.ok(Object.values(files).some((text) => text.includes('strictVersion: true')));
      assertSameFiles(files, await fresh(app, other));
    },
  );
});

describe(`${EDITS} edits while a build watches`, { timeout: 600_000 }, () => {
  let app;
  let used;

  before(async () => {
    app = await makeApp();
    await app.link('plain');
    const child = join(import.meta.dirname, 'support', 'edits.mjs');
    const args = ['--expose-gc', child, JSON.stringify(app), String(EDITS), String(EVERY)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 500_000 });
    used = JSON.parse(stdout);
  });
  after(() => rm(app.folder, { recursive: true, force: true }));

  proves(rules(['watch-200']), 'the files are those of a fresh build', async () => {
    assertSameFiles(await readFiles(app.output), await fresh(app));
  });

  /*
   * A graph that is kept once a build costs megabytes of native memory each time: of 100 builds, hundreds. What is left for
   * the allocator, which returns memory late and in big pieces, is a few.
   */
  proves(rules(['watch-memory']), 'memory levels off', () => {
    const at = (edits) => used[edits / EVERY - 1];
    const told = used.map(({ rss, heap }) => `${(rss / MIB).toFixed(1)}/${(heap / MIB).toFixed(1)}`).join(' ');
    assert.ok(at(200).rss - at(100).rss < 24 * MIB, `resident set/heap in MiB: ${told}`);
    assert.ok(at(200).heap - at(100).heap < 2 * MIB, `resident set/heap in MiB: ${told}`);
  });
});
