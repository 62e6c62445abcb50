import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { installDependencies } from '../lib/install.mjs';

async function checkout(t) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-install-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package-lock.json'), '{"lockfileVersion": 3}');
  const install = () => mkdir(join(folder, 'node_modules'), { recursive: true });
  return { folder, install };
}

test('installs once, and again after the lock file has changed', async (t) => {
  const { folder, install } = await checkout(t);
  assert.equal(await installDependencies({ folder, install }), true);
  assert.equal(await installDependencies({ folder, install }), false);
  await writeFile(join(folder, 'package-lock.json'), '{"lockfileVersion": 3, "packages": {}}');
  assert.equal(await installDependencies({ folder, install }), true);
});

test('installs again after node_modules was removed', async (t) => {
  const { folder, install } = await checkout(t);
  await installDependencies({ folder, install });
  await rm(join(folder, 'node_modules'), { recursive: true });
  assert.equal(await installDependencies({ folder, install }), true);
});

test('an installation that failed is tried again', async (t) => {
  const { folder, install } = await checkout(t);
  const broken = async () => {
    await install();
    throw new Error('no network');
  };
  await assert.rejects(installDependencies({ folder, install: broken }), /no network/);
  assert.equal(await installDependencies({ folder, install }), true);
});
