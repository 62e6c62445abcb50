import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { entryFindings, pack, typeFindings } from '../lib/lint-packages.mjs';

const FILES = { 'index.js': 'export const one = 1;\n', 'index.d.ts': 'export declare const one: number;\n' };

async function packed(t, manifest, files) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-lint-test-'));
  t.after(() => rm(folder, { recursive: true }));
  const source = join(folder, 'source');
  await mkdir(source);
  const all = { 'package.json': JSON.stringify({ name: 'one', version: '1.0.0', ...manifest }), ...files };
  for (const [path, text] of Object.entries(all)) await writeFile(join(source, path), text);
  return pack(source, join(folder, 'packed'));
}

test('a package whose entries and types are there has no findings', async (t) => {
  const manifest = { type: 'module', exports: { '.': { types: './index.d.ts', default: './index.js' } } };
  const tarball = await packed(t, { ...manifest, license: 'MIT' }, FILES);
  assert.deepEqual(await entryFindings(tarball), []);
  // Named, as what is meant there would be passed over.
  assert.deepEqual(await typeFindings('@fedpack/react', tarball), []);
});

test('an entry that is not there, and one without types, are found', async (t) => {
  const entry = { types: './index.d.ts', default: './index.js' };
  const manifest = { type: 'module', exports: { '.': entry, './missing': './missing.js' } };
  const tarball = await packed(t, manifest, FILES);
  assert.match((await entryFindings(tarball)).join(), /missing\.js but the file does not exist/);
  assert.match((await typeFindings('one', tarball)).join(), /attw .*exit code 1/);
});
