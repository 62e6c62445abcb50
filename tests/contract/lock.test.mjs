import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { codes, layOutHost, stable } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';
import { matchSnapshot } from './support/snapshot.mjs';

const WRITE = { contract: { lock: 'write' } };
const RENAMED = {
  files: { 'src/Button.tsx': "export const sizes = ['m'];\nexport default function Button() {\n  return sizes;\n}\n" },
};

/** Lines of `text` that `other` does not have. */
const linesBeyond = (text, other) => text.split('\n').filter((line) => !other.split('\n').includes(line));

describe('fedpack.lock', () => {
  let host;
  let remote;
  let file;
  const lock = () => readFile(file, 'utf8');

  beforeEach(async () => {
    host = await layOutHost();
    remote = await startRemote();
    file = join(host.folder, 'fedpack.lock');
  });
  afterEach(async () => {
    await host.remove();
    await remote.remove();
  });

  test('is written by a build that may, and left as it is where nothing has changed', async () => {
    assert.equal((await host.build(remote.url, WRITE)).text, '');
    const text = await lock();
    const hashes = text.replace(/sha(256|384)-[\w+/=]+/g, 'sha$1-…');
    await matchSnapshot('fedpack.lock.txt', stable(hashes, remote.url));
    const { mtimeMs, ino } = await stat(file);
    await host.build(remote.url, WRITE);
    const now = await stat(file);
    assert.deepEqual([now.mtimeMs, now.ino, await lock()], [mtimeMs, ino, text]);
    const files = await readdir(host.folder);
    assert.deepEqual(
      files.filter((name) => name.includes('lock')),
      ['fedpack.lock'],
      'nothing else is left beside it',
    );
  });

  test('is left as it is where only the ends of its lines are those of Windows', async () => {
    await host.build(remote.url, WRITE);
    const text = (await lock()).replaceAll('\n', '\r\n');
    await host.write({ 'fedpack.lock': text });
    assert.equal((await host.build(remote.url, WRITE)).text, '');
    assert.equal(await lock(), text);
  });

  test('changes with a release where the release changes what is promised, and nowhere else', async () => {
    await host.build(remote.url, WRITE);
    const old = await lock();
    await remote.release(RENAMED);
    const { errors } = await host.build(remote.url, WRITE);
    assert.deepEqual(codes(errors), ['FED051']);
    const now = await lock();
    const names = (lines) => lines.map((line) => line.trim().split(' ')[0].replace(',', '')).sort();
    assert.deepEqual(names(linesBeyond(old, now)), ['"size"', 'release']);
    assert.deepEqual(names(linesBeyond(now, old)), ['"sizes"', 'release']);
  });

  test('says the same of the same releases, whoever is asked first', async () => {
    const cart = await startRemote({ options: { name: 'mfe_cart' } });
    try {
      const remotes = { ui: `mfe_ui@${remote.url}`, cart: `mfe_cart@${cart.url}` };
      await host.build('', { remotes, ...WRITE });
      const text = await lock();
      await host.build('', { remotes: Object.fromEntries(Object.entries(remotes).reverse()), ...WRITE });
      assert.equal(await lock(), text);
      await host.build('', { remotes: { ui: remotes.ui }, ...WRITE });
      assert.doesNotMatch(await lock(), /mfe_cart/, 'a remote that is gone is dropped');
    } finally {
      await cart.remove();
    }
  });

  test('is one for all compilers of a run, each with the remotes of its own', async () => {
    const cart = await startRemote({ options: { name: 'mfe_cart' } });
    try {
      const page = [{ remotes: { ui: `mfe_ui@${remote.url}` }, ...WRITE }];
      const options = { name: 'worker', remotes: { cart: `mfe_cart@${cart.url}` }, ...WRITE };
      const worker = [options, { output: { path: join(host.folder, 'worker') } }];
      await host.write({ 'src/index.ts': '' });
      const aliases = async () => [...(await lock()).matchAll(/^alias = "(\w+)"$/gm)].map(([, alias]) => alias);
      for (const order of [
        [page, worker],
        [worker, page],
      ]) {
        const found = await Promise.all(order.map((one) => host.build('', ...one)));
        assert.deepEqual(
          found.map(({ text }) => text),
          ['', ''],
        );
        assert.deepEqual(await aliases(), ['cart', 'ui']);
      }
      await host.build('', { ...options, remotes: page[0].remotes }, worker[1]);
      assert.deepEqual(await aliases(), ['ui'], 'what none of them names any more is dropped');
    } finally {
      await cart.remove();
    }
  });

  test('keeps what it says of a remote that is down', async () => {
    await host.build(remote.url, WRITE);
    const text = await lock();
    await remote.stop();
    assert.deepEqual(codes((await host.build(remote.url, WRITE)).warnings), ['FED056']);
    assert.equal(await lock(), text);
  });

  test('is not begun where there is nothing to say, nor written by a build that only reads', async () => {
    await remote.stop();
    await host.build(remote.url, WRITE);
    await host.build(remote.url);
    assert.equal(existsSync(file), false);
  });

  test('is only read unless it is to be written', async () => {
    await host.build(remote.url, WRITE);
    const text = await lock();
    await remote.release(RENAMED);
    await host.build(remote.url);
    assert.equal(await lock(), text);
  });

  test('may be another file', async () => {
    await host.build(remote.url, { contract: { lock: 'write', lockFile: 'locks/remotes.lock' } });
    assert.equal(existsSync(file), false);
    assert.match(await readFile(join(host.folder, 'locks/remotes.lock'), 'utf8'), /alias = "ui"/);
  });

  test('that is broken is an error, and is not written over', async () => {
    await host.build(remote.url, WRITE);
    const text = await lock();
    const table = [
      ['broken', 'version = \n'],
      ['merge', text.replace('release =', '<<<<<<< HEAD\nrelease = "a"\n=======\nrelease =')],
      ['twice', text + text.slice(text.indexOf('[[remote]]'))],
      ['later', text.replace('version = 1', 'version = 2')],
    ];
    for (const [name, broken] of table) {
      await host.write({ 'fedpack.lock': broken });
      for (const options of [WRITE, {}]) {
        const { errors, text: printed } = await host.build(remote.url, options);
        assert.deepEqual(codes(errors), ['FED058'], name);
        assert.equal(await lock(), broken);
        if (options === WRITE) await matchSnapshot(`lock-${name}.txt`, stable(printed, remote.url, host.folder));
      }
      assert.equal((await host.build(remote.url, { contract: { lock: false } })).text, '');
    }
  });

  test('that can not be read is an error', async () => {
    await mkdir(file);
    for (const options of [WRITE, {}]) {
      const { errors, text } = await host.build(remote.url, options);
      assert.deepEqual(codes(errors), ['FED058']);
      await matchSnapshot('lock-folder.txt', stable(text, remote.url, host.folder));
    }
    assert.deepEqual(await readdir(file), []);
  });

  test('that can not be written is an error', async () => {
    await host.write({ locks: 'a file' });
    const { errors, text } = await host.build(remote.url, {
      contract: { lock: 'write', lockFile: 'locks/remotes.lock' },
    });
    assert.deepEqual(codes(errors), ['FED058']);
    await matchSnapshot('lock-unwritable.txt', stable(text, remote.url, host.folder));
  });
});
