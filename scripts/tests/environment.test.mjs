import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { missingPrerequisites } from '../lib/prerequisites.mjs';
import { root } from '../lib/root.mjs';
import { needsShell } from '../lib/run.mjs';
import { targetDir } from '../lib/target-dir.mjs';
import { inBuildOrder } from '../lib/workspaces.mjs';

test('the target directory lies in the user’s cache unless it is chosen', () => {
  assert.equal(targetDir({}), join(homedir(), '.cache', 'fedpack', 'target'));
  assert.equal(targetDir({ XDG_CACHE_HOME: '/cache' }), join('/cache', 'fedpack', 'target'));
  assert.equal(targetDir({ CARGO_TARGET_DIR: '/a' }), '/a');
  assert.equal(targetDir({ CARGO_TARGET_DIR: '/a', FEDPACK_TARGET_DIR: '/b' }), '/b');
  assert.equal(targetDir({ FEDPACK_TARGET_DIR: 'target' }), join(root, 'target'));
});

test('each missing prerequisite is one line that says what to install', () => {
  assert.deepEqual(missingPrerequisites({ node: '20.19.0', cargo: 'works', compiler: true }), []);
  assert.deepEqual(missingPrerequisites({ node: '24.0.0', cargo: 'works', compiler: true }), []);
  const missing = missingPrerequisites({ node: '20.18.3', cargo: 'absent', compiler: false });
  assert.equal(missing.length, 3);
  assert.match(missing[0], /Node 20\.18\.3 .*20\.19/);
  assert.match(missing[1], /rustup/);
  assert.match(missing[2], /gcc/);
  assert.match(
    missingPrerequisites({ node: '22.0.0', cargo: 'broken', compiler: true })[0],
    /rustup toolchain install/,
  );
});

test('packages are built after those that they depend on', () => {
  const all = [
    { name: 'fedpack', dependencies: ['@fedpack/runtime'] },
    { name: '@fedpack/react', dependencies: ['react', '@fedpack/runtime'] },
    { name: '@fedpack/runtime', dependencies: [] },
  ];
  const order = inBuildOrder(all).map(({ name }) => name);
  assert.deepEqual(order, ['@fedpack/runtime', 'fedpack', '@fedpack/react']);
  const circle = [
    { name: 'a', dependencies: ['b'] },
    { name: 'b', dependencies: ['a'] },
  ];
  assert.throws(() => inBuildOrder(circle), /a → b → a|depends on itself/);
});

test('only on Windows does a shell start npm, and what its packages bring along', async (t) => {
  const binaries = await mkdtemp(join(tmpdir(), 'fedpack-bin-'));
  t.after(() => rm(binaries, { recursive: true }));
  await writeFile(join(binaries, 'biome.cmd'), '');
  const started = (platform) => ['npm', 'biome', 'cargo'].map((program) => needsShell(program, { platform, binaries }));
  assert.deepEqual(started('win32'), [true, true, false]);
  assert.deepEqual(started('linux'), [false, false, false]);
});
