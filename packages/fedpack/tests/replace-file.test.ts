import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeLock } from '../src/contract/lock-file.js';
import { replaceFile } from '../src/files/replace.js';
import { folder } from './support/folder.js';
import { PAGE, smallDisk, withoutRoom } from './support/full-disk.js';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('a new text is written, shorter or longer, and nothing is left beside it', async () => {
  const root = folder({ 'a.json': 'old' });
  for (const text of ['longer than before', 'x', '']) {
    await replaceFile(join(root, 'a.json'), text);
    assert.equal(read(root, 'a.json'), text);
  }
  await replaceFile(join(root, 'new.json'), 'made');
  assert.equal(read(root, 'new.json'), 'made');
  assert.deepEqual(readdirSync(root).sort(), ['a.json', 'new.json']);
});

test('the mode stays', async () => {
  const root = folder({ 'a.json': 'old' });
  for (const mode of [0o600, 0o664, 0o755]) {
    chmodSync(join(root, 'a.json'), mode);
    await replaceFile(join(root, 'a.json'), `text for ${mode}`);
    assert.equal(statSync(join(root, 'a.json')).mode & 0o7777, mode);
  }
});

test('a symbolic link stays one, and what it leads to is written', async () => {
  const root = folder({ 'real/a.json': 'old' });
  symlinkSync('real/a.json', join(root, 'one'));
  symlinkSync('one', join(root, 'two'));
  symlinkSync('real/gone.json', join(root, 'dangling'));
  await replaceFile(join(root, 'two'), 'new');
  await replaceFile(join(root, 'dangling'), 'made');
  assert.deepEqual([readlinkSync(join(root, 'two')), read(root, 'real/a.json')], ['one', 'new']);
  assert.deepEqual([lstatSync(join(root, 'dangling')).isSymbolicLink(), read(root, 'real/gone.json')], [true, 'made']);
});

test('a file with two names keeps both', async () => {
  const root = folder({ 'a.json': 'the old text' });
  linkSync(join(root, 'a.json'), join(root, 'b.json'));
  for (const text of ['a text that is longer than before', 'short']) {
    await replaceFile(join(root, 'a.json'), text);
    assert.deepEqual([read(root, 'b.json'), statSync(join(root, 'a.json')).nlink], [text, 2]);
  }
});

test('what is no file is written to, not replaced', async () => {
  await replaceFile('/dev/null', 'text');
  assert.ok(statSync('/dev/null').isCharacterDevice());
});

test('a folder is refused', async () => {
  const root = folder({});
  mkdirSync(join(root, 'a.json'));
  await assert.rejects(replaceFile(join(root, 'a.json'), 'text'), { code: 'EISDIR' });
});

/** Two pages all but a few bytes, and a text that needs a third. */
const old = 'o'.repeat(2 * PAGE - 4);
const now = 'n'.repeat(2 * PAGE + 4);
const disk = smallDisk({ 'a.json': old, 'linked.json': old, 'fedpack.lock': old });

// Only root mounts; the next test is for everybody.
if (disk) {
  test('on a full disk the old text stays, and nothing is left beside it', async () => {
    linkSync(join(disk.root, 'linked.json'), join(disk.root, 'other.json'));
    disk.fill();
    const files = readdirSync(disk.root);
    await assert.rejects(replaceFile(join(disk.root, 'a.json'), now), { code: 'ENOSPC' });
    await assert.rejects(replaceFile(join(disk.root, 'linked.json'), now), { code: 'ENOSPC' });
    assert.match(await writeLock(join(disk.root, 'fedpack.lock'), now), /ENOSPC/);
    for (const file of ['a.json', 'linked.json', 'other.json', 'fedpack.lock'])
      assert.equal(read(disk.root, file), old);
    assert.deepEqual(readdirSync(disk.root), files);
  });
}

test('where no file can grow the old text stays, and nothing is left beside it', () => {
  const root = folder({ 'a.json': old, 'linked.json': old });
  linkSync(join(root, 'linked.json'), join(root, 'other.json'));
  writeFileSync(
    join(root, 'run.mts'),
    `import { replaceFile } from ${JSON.stringify(join(import.meta.dirname, '../src/files/replace.ts'))};
    for (const file of ['a.json', 'linked.json']) {
      await replaceFile(file, ${JSON.stringify(now)}).catch(({ code }) => console.log(file, code));
    }`,
  );
  const [command, args] = withoutRoom([process.execPath, '--import', import.meta.resolve('tsx'), 'run.mts']);
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  assert.equal(stdout, 'a.json EFBIG\nlinked.json EFBIG\n', stderr);
  for (const file of ['a.json', 'linked.json', 'other.json']) assert.equal(read(root, file), old);
  assert.deepEqual(readdirSync(root).sort(), ['a.json', 'linked.json', 'other.json', 'run.mts']);
});
