import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { workspace } from '@acme/workspace/scripts/apps.mjs';
import { buildApp } from './support/build.mjs';
import { digests } from './support/files.mjs';

describe('one source, built twice in fresh folders', () => {
  for (const app of ['shell', 'dashboard', 'settings', 'design-system']) {
    test(`${app}: every file is the same, byte by byte`, async (t) => {
      const build = builder(t);
      const { dist } = await build(app);
      const files = await digests(dist);
      assert.ok(Object.keys(files).length > 5);
      assert.deepEqual(await digests((await build(app)).dist), files);
      for (const file of Object.keys(files)) {
        const text = await readFile(join(dist, file), 'utf8');
        assert.ok(!text.includes(workspace), `${file} names a folder of this machine`);
      }
    });
  }
});

test('a persistent cache, cold or warm, changes no file', async (t) => {
  const cache = await mkdtemp(join(tmpdir(), 'fedpack-manifest-cache-'));
  t.after(() => rm(cache, { recursive: true, force: true }));
  const build = builder(t);
  const without = await build('dashboard');
  const cold = await build('dashboard', { cache });
  assert.ok(cold.report.built.length > 100, 'the cold build builds everything');
  assert.deepEqual(await digests(cold.dist), await digests(without.dist));

  const warm = await build('dashboard', { cache });
  const sources = warm.report.built.filter((name) => /\.(tsx?|m?js|css)$/.test(name));
  assert.deepEqual(sources, [], 'the warm build builds no source again');
  assert.deepEqual(await digests(warm.dist), await digests(cold.dist));
});

/** Builds whose folders are removed when the test ends. */
function builder(t) {
  return async (app, options) => {
    const built = await buildApp(app, options);
    t.after(built.remove);
    return built;
  };
}
