import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { federation, makeApp, packageJson } from './support/app.mjs';
import { build, configuration } from './support/build.mjs';
import { assertSameFiles, readFiles } from './support/files.mjs';
import { watch } from './support/watched.mjs';

const MIB = 2 ** 20;
const EDITS = 200;
const EVERY = 20;

/** The same application built anew, without a cache. */
async function fresh(app) {
  const output = join(app.folder, 'fresh');
  await build(configuration({ app: app.app, output }, federation));
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
    ['nothing', undefined, undefined, 'local 0'],
    ['a source file', 'src/local.js', "export const local = 'local 1';\n", 'local 1'],
    ['a shared file', 'src/store.js', "export const store = 'store 1';\n", 'store 1'],
    ['an exposed module', 'src/widget.js', "export { value as widget } from 'plain';\n//widget 1\n", '//widget 1'],
    ['the version of a shared package', 'packages/plain/package.json', packageJson('plain', '1.5.0'), '1.5.0'],
    ['a range', 'package.json', packageJson('app', '1.0.0', { plain: '^1.2.0', useful: '*' }), '^1.2.0'],
    [
      'the version of the application',
      'package.json',
      packageJson('app', '2.0.0', { plain: '^1.3.0', useful: '*' }),
      '^1.3.0',
    ],
  ];
  for (const [what, file, content, shows] of edits) {
    test(`changed: ${what}; the files are those of a fresh build`, async () => {
      const done = watching.until(() => emitted(shows));
      if (file) {
        await writeFile(join(app.folder, 'edit'), content);
        await rename(join(app.folder, 'edit'), join(app.app, file));
      }
      await done;
      assertSameFiles(await readFiles(app.output), await fresh(app));
    });
  }
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

  test('the files are those of a fresh build', async () => {
    assertSameFiles(await readFiles(app.output), await fresh(app));
  });

  /*
   * A graph that is kept once a build costs megabytes of native memory each time: of 100 builds, hundreds. What is left for
   * the allocator, which returns memory late and in big pieces, is a few.
   */
  test('memory levels off', () => {
    const at = (edits) => used[edits / EVERY - 1];
    const told = used.map(({ rss, heap }) => `${(rss / MIB).toFixed(1)}/${(heap / MIB).toFixed(1)}`).join(' ');
    assert.ok(at(200).rss - at(100).rss < 24 * MIB, `resident set/heap in MiB: ${told}`);
    assert.ok(at(200).heap - at(100).heap < 2 * MIB, `resident set/heap in MiB: ${told}`);
  });
});
