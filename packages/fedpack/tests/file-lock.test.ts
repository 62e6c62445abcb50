import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFileLock } from '../src/contract/file-lock.js';
import { folder } from './support/folder.js';

const COUNT = join(import.meta.dirname, 'support/count.ts');

async function count(file: string, times: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', COUNT, file, String(times)], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
}

test('processes that work on one file at the same time, by any of its names, wait for one another', async () => {
  const root = folder({ count: '0' });
  symlinkSync(join(root, 'count'), join(root, 'link'));
  await Promise.all(['count', 'link', 'count'].map((name) => count(join(root, name), 20)));
  assert.equal(readFileSync(join(root, 'count'), 'utf8'), '60');
  assert.deepEqual(readdirSync(root).sort(), ['count', 'link'], 'nothing is left behind');
});

test('work of one process on one file is done in its order, and fails alone', async () => {
  const file = join(folder({}), 'new/file');
  const done: number[] = [];
  const all = [1, 2, 3].map((number) =>
    withFileLock(file, async () => {
      if (number === 2) throw new Error('two');
      return done.push(number);
    }),
  );
  assert.deepEqual(
    (await Promise.allSettled(all)).map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual(done, [1, 3]);
});

test('a process that has died keeps nobody waiting', async () => {
  const root = folder({});
  mkdirSync(join(root, 'file.lock'));
  const long = new Date(Date.now() - 60_000);
  utimesSync(join(root, 'file.lock'), long, long);
  assert.equal(await withFileLock(join(root, 'file'), async () => 'done'), 'done');
});

test('where nothing can be locked, the work is done', async () => {
  const root = folder({});
  writeFileSync(join(root, 'no-folder'), '');
  assert.equal(await withFileLock(join(root, 'no-folder/file'), async () => 'done'), 'done');
});
