import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { brief, layOutHost } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';

test('a build out of a persistent cache is held against the manifests of today', async (t) => {
  const host = await layOutHost();
  t.after(host.remove);
  const remote = await startRemote();
  t.after(remote.remove);
  const more = {
    cache: { type: 'persistent', storage: { type: 'filesystem', directory: join(host.folder, 'cache') } },
  };
  assert.equal((await host.build(remote.url, {}, more)).text, '');
  assert.equal((await host.build(remote.url, {}, more)).text, '');
  const exposes = { './Button': './src/Button.tsx', './old': './src/old.js' };
  await remote.release({ options: { exposes } });
  const expected = [{ code: 'FED050', moduleName: './src/App.tsx', loc: '2:22' }];
  assert.deepEqual((await host.build(remote.url, {}, more)).errors.map(brief), expected);
  // Nor is what was wrong kept.
  await remote.release();
  assert.equal((await host.build(remote.url, {}, more)).text, '');
});
