import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { buildRemote, filesOf } from './support/app.mjs';

const FILES = {
  'src/Button.js':
    "import state from 'state';\nimport './button.css';\nexport default () => [state, import('./later')];\n",
  'src/button.css': '.button { color: red; }\n',
  'src/later.js': "export const later = 'later';\n",
  'node_modules/state/package.json': { name: 'state', version: '2.0.0', main: 'index.js' },
  'node_modules/state/index.js': "export default 'state';\n",
};
const OPTIONS = { exposes: { './Button': './src/Button.js' }, shared: ['state'] };
const HASHED = {
  experiments: { css: true },
  module: { rules: [{ test: /\.css$/, type: 'css/auto' }] },
  output: {
    filename: 'js/[name].[contenthash:8].js',
    cssFilename: 'css/[name].[contenthash:8].css',
    publicPath: 'auto',
  },
};
const sha384 = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const entryOf = ({ metaData: { remoteEntry } }) => posix.join(remoteEntry.path, remoteEntry.name);

/**
 * Asserts that every file which the manifest names has the hash of its bytes, and so does the runtime that a container may load, if there is
 * one, which no host is to load ahead.
 *
 * @returns {Promise<string[]>} these files
 */
async function assertHashes({ manifest, read }, folder = '', hasRuntime = false) {
  const listed = [...manifest.exposes, ...manifest.shared].flatMap(filesOf);
  const files = Object.keys(manifest.fedpack.integrity);
  const isRuntime = (file) => file.includes('federation_runtime');
  const others = files.filter((file) => !isRuntime(file));
  assert.deepEqual(others, [...new Set([entryOf(manifest), ...listed])].sort());
  assert.equal(files.filter(isRuntime).length, hasRuntime ? 1 : 0);
  for (const file of files) {
    assert.equal(manifest.fedpack.integrity[file], sha384(await read(posix.join(folder, file))), file);
  }
  return files;
}

describe('the hashes of the files that the manifest names', () => {
  for (const mode of ['production', 'development']) {
    test(`are those of the bytes on the disk, in ${mode}`, async (t) => {
      const more = { ...HASHED, mode, devtool: 'source-map', optimization: { minimize: mode === 'production' } };
      const files = await assertHashes(await buildRemote(t, FILES, OPTIONS, more), '', mode === 'production');
      assert.ok(files.includes('remoteEntry.js'));
      assert.ok(files.some((file) => file.endsWith('.css')));
      assert.ok(files.length >= 4);
    });
  }

  test('are found from a manifest in a folder of its own', async (t) => {
    const files = await assertHashes(
      await buildRemote(t, FILES, { ...OPTIONS, manifest: { filePath: 'static' } }, HASHED),
      'static',
    );
    assert.ok(files.every((file) => file.startsWith('../')));
  });

  test('are found by the public path, where there is one', async (t) => {
    const more = { ...HASHED, output: { ...HASHED.output, publicPath: 'https://cdn.example/' } };
    const files = await assertHashes(
      await buildRemote(t, FILES, { ...OPTIONS, manifest: { filePath: 'static' } }, more),
    );
    assert.ok(files.includes('remoteEntry.js'));
  });

  test('and that of the release are missing where files are not looked at', async (t) => {
    const manifest = { disableAssetsAnalyze: true };
    const { fedpack } = (await buildRemote(t, FILES, { ...OPTIONS, manifest }, HASHED)).manifest;
    assert.deepEqual([fedpack.integrity, fedpack.release], [{}, undefined]);
  });
});

describe('the hash of the release', () => {
  const releaseOf = async (t, files = {}, options = {}, more = {}) => {
    const { manifest } = await buildRemote(
      t,
      { ...FILES, ...files },
      { ...OPTIONS, ...options },
      { ...HASHED, ...more },
    );
    assert.match(manifest.fedpack.release, /^sha256-[\w+/]{43}=$/);
    return manifest.fedpack.release;
  };

  test('is the same for the same sources in another folder', async (t) => {
    assert.equal(await releaseOf(t), await releaseOf(t));
    const mode = 'development';
    assert.equal(await releaseOf(t, {}, {}, { mode }), await releaseOf(t, {}, {}, { mode }));
  });

  test('is the same wherever the manifest is, and whatever does not concern consumers', async (t) => {
    const release = await releaseOf(t);
    assert.equal(await releaseOf(t, {}, { manifest: { filePath: 'static' } }), release);
    assert.equal(await releaseOf(t, { 'src/index.js': 'globalThis.own = 1;\n' }), release);
  });

  test('changes with each file that a consumer loads', async (t) => {
    const release = await releaseOf(t);
    const changes = [
      { 'src/Button.js': `${FILES['src/Button.js']}export const more = 1;\n` },
      { 'src/button.css': '.button { color: blue; }\n' },
      { 'src/later.js': "export const later = 'now';\n" },
      { 'node_modules/state/index.js': "export default 'another state';\n" },
    ];
    const found = await Promise.all(changes.map((files) => releaseOf(t, files)));
    assert.equal(new Set([release, ...found]).size, changes.length + 1);
  });
});
