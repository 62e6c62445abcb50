import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/root.mjs';
import { ensureTool } from '../lib/tools.mjs';

const LISTS = join(root, 'scripts', 'tools');

async function cacheOf(t) {
  const cache = await mkdtemp(join(tmpdir(), 'fedpack-tools-'));
  t.after(() => rm(cache, { recursive: true }));
  return cache;
}

async function fakeInstall(list, folder) {
  const name = basename(list, '.txt') + (process.platform === 'win32' ? '.exe' : '');
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin', name), '');
}

test('a tool is installed once, and again when it has gone', async (t) => {
  const cache = await cacheOf(t);
  const program = await ensureTool('typos', { cache, install: fakeInstall });
  assert.match(program, /typos-[\d.]+[\\/]bin[\\/]typos/);
  const install = () => assert.fail('it is there');
  assert.equal(await ensureTool('typos', { cache, install }), program);
  await rm(program, { recursive: true });
  assert.equal(await ensureTool('typos', { cache, install: fakeInstall }), program);
});

test('an installation that failed leaves nothing behind, and is tried again', async (t) => {
  const cache = await cacheOf(t);
  const install = async (...args) => {
    await fakeInstall(...args);
    throw new Error('no network');
  };
  await assert.rejects(ensureTool('typos', { cache, install }), /no network/);
  assert.deepEqual(await readdir(cache), []);
  await ensureTool('typos', { cache, install: fakeInstall });
});

test('every tool is pinned by version and by the hashes of its files', async () => {
  for (const list of await readdir(LISTS)) {
    assert.match(
      await readFile(join(LISTS, list), 'utf8'),
      /^[\w-]+==[\d.]+( \\\n {2}--hash=sha256:[\da-f]{64})+\n$/,
      list,
    );
  }
});
