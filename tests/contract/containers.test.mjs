import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { buildRemote, filesOf } from './support/app.mjs';

const FILES = {
  'src/one.js': "import state from 'state';\nexport const one = state;\n",
  'src/two.js': "import { log } from './log';\nexport const two = log;\nexport default () => import('./later');\n",
  'src/log.js': 'export const log = 1;\n',
  'src/later.js': 'export const later = 1;\n',
  'node_modules/state/package.json': { name: 'state', version: '2.0.0', main: 'index.js' },
  'node_modules/state/index.js': "export default 'state';\n",
};
const ONE = { name: 'one', filename: 'one.js', exposes: { './One': './src/one.js' }, shared: ['state'] };
const TWO = { name: 'two', filename: 'two.js', exposes: { './Two': './src/two.js' } };

/** Asserts that a manifest in `folder` is of this container alone, and leads to files that are there. */
async function assertManifest({ json, read, dist }, folder, { name, filename, exposes }) {
  const manifest = await json(posix.join(folder, 'mf-manifest.json'));
  const { remoteEntry, globalName } = manifest.metaData;
  assert.deepEqual([manifest.name, manifest.id, globalName], [name, name, name]);
  assert.equal(posix.join(folder, remoteEntry.path, remoteEntry.name), filename);
  const keys = manifest.exposes.map(({ path }) => path);
  assert.deepEqual([keys, Object.keys(manifest.fedpack.exposes)], [Object.keys(exposes), Object.keys(exposes)]);
  const files = [...manifest.exposes, ...manifest.shared].flatMap(filesOf);
  assert.ok(files.length > 0);
  for (const file of files) assert.ok(existsSync(posix.join(dist, folder, file)), file);
  for (const [file, hash] of Object.entries(manifest.fedpack.integrity)) {
    const digest = createHash('sha384').update(await read(posix.join(folder, file)));
    assert.equal(hash, `sha384-${digest.digest('base64')}`);
  }
  assert.ok(existsSync(posix.join(dist, folder, 'mf-stats.json')));
  return manifest;
}

describe('several containers of one compilation', () => {
  for (const mode of ['production', 'development']) {
    test(`have a manifest each, in ${mode}: the second in a folder with its name`, async (t) => {
      const built = await buildRemote(t, FILES, [ONE, TWO], { mode });
      assert.deepEqual(built.errors, []);
      const one = await assertManifest(built, '', ONE);
      const two = await assertManifest(built, 'two', TWO);
      assert.notEqual(one.fedpack.release, two.fedpack.release);
      assert.deepEqual(two.exposes[0].assets.js.async.length, 1);
      assert.deepEqual(one.exposes[0].assets.js.async, []);
    });
  }

  test('have a manifest each under the names that they are given', async (t) => {
    const parts = [
      { ...ONE, manifest: { fileName: 'one' } },
      { ...TWO, manifest: { filePath: 'static/deep' } },
    ];
    const { json, dist, ...built } = await buildRemote(t, FILES, parts);
    assert.equal((await json('one.json')).name, 'one');
    await assertManifest({ json, dist, ...built }, 'static/deep', TWO);
    assert.equal(existsSync(posix.join(dist, 'two')), false);
  });

  test('have none where they are to have none', async (t) => {
    const { dist, ...built } = await buildRemote(t, FILES, [{ ...ONE, manifest: false }, TWO]);
    await assertManifest({ dist, ...built }, '', TWO);
    assert.equal(existsSync(posix.join(dist, 'two/mf-manifest.json')), false);
  });
});
