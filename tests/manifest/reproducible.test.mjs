import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { workspace } from '@acme/workspace/scripts/apps.mjs';
import { buildApp } from './support/build.mjs';
import { digests } from './support/files.mjs';

/** Hands the builds to `check` and removes them. */
async function withBuilds(builds, check) {
  try {
    await check(...builds, ...(await Promise.all(builds.map(({ dist }) => digests(dist)))));
  } finally {
    await Promise.all(builds.map(({ remove }) => remove()));
  }
}

describe('one source, built twice in fresh folders', () => {
  for (const app of ['shell', 'dashboard', 'settings', 'design-system']) {
    test(`${app}: every file is the same, byte by byte`, async () => {
      const builds = [await buildApp(app), await buildApp(app)];
      await withBuilds(builds, async ({ dist }, _second, files, again) => {
        assert.ok(Object.keys(files).length > 5);
        assert.deepEqual(again, files);
        for (const file of Object.keys(files)) {
          const text = await readFile(join(dist, file), 'utf8');
          assert.ok(!text.includes(workspace), `${file} names a folder of this machine`);
        }
      });
    });
  }
});

test('a persistent cache, cold or warm, changes no file', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'fedpack-manifest-cache-'));
  try {
    const without = await buildApp('dashboard');
    const cold = await buildApp('dashboard', { cache });
    const warm = await buildApp('dashboard', { cache });
    await withBuilds([without, cold, warm], async (_without, _cold, _warm, plain, first, second) => {
      assert.ok(cold.report.built.length > 100, 'the cold build builds everything');
      const rebuilt = warm.report.built.filter((name) => /\.(tsx?|m?js|css)$/.test(name));
      assert.deepEqual(rebuilt, [], 'the warm build builds no source again');
      assert.deepEqual(first, plain);
      assert.deepEqual(second, first);
    });
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});
