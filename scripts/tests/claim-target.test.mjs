import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { claimTargetDir } from '../lib/claim-target.mjs';

describe('a target folder that several checkouts share', () => {
  const longAgo = new Date('2020-01-01');
  let folder;
  let target;

  const checkout = async (name) => {
    const source = join(folder, name, 'crates', 'a', 'src', 'lib.rs');
    await mkdir(join(source, '..'), { recursive: true });
    await writeFile(source, '');
    await utimes(source, longAgo, longAgo);
    return { path: join(folder, name), age: async () => (await stat(source)).mtime };
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-claim-'));
    target = join(folder, 'target');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('crates are marked as changed only when another checkout built last', async () => {
    const [first, second] = [await checkout('first'), await checkout('second')];
    assert.equal(await claimTargetDir({ checkout: first.path, target }), false);
    assert.equal(await claimTargetDir({ checkout: first.path, target }), false);
    assert.deepEqual(await first.age(), longAgo);

    assert.equal(await claimTargetDir({ checkout: second.path, target }), true);
    assert.ok((await second.age()) > longAgo);

    assert.equal(await claimTargetDir({ checkout: first.path, target }), true);
    assert.ok((await first.age()) > longAgo);
  });
});
