import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf, serveRemotes } from '../lib/remotes.mjs';

const built = {
  id: 'bench',
  name: 'bench',
  metaData: { name: 'bench', globalName: 'bench', remoteEntry: { name: 'remoteEntry.js' } },
  shared: [{ name: 'react' }],
  exposes: [{ id: 'bench:M0001', name: 'M0001', path: './M0001', assets: { js: { sync: ['1.js'] } } }],
  fedpack: { schema: 1, exposes: { './M0001': { exports: ['default'], complete: true } } },
};

test('a remote says its own name and what is imported from it; the rest is of the real build', () => {
  const told = manifestOf(built, 'remote_2');
  assert.deepEqual([told.id, told.name, told.metaData.name, told.metaData.globalName], Array(4).fill('remote_2'));
  assert.deepEqual(
    told.exposes.map(({ path }) => path),
    ['./Widget', './value'],
  );
  assert.deepEqual(Object.keys(told.fedpack.exposes), ['./Widget', './value']);
  assert.deepEqual([told.shared, told.metaData.remoteEntry], [built.shared, built.metaData.remoteEntry]);
});

test('each remote is served, and no other', async () => {
  const served = await serveRemotes(built, 2);
  try {
    const answers = await Promise.all([1, 2, 3].map((at) => fetch(`${served.url}/remote_${at}/mf-manifest.json`)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 404],
    );
    assert.equal((await answers[1].json()).name, 'remote_2');
  } finally {
    await served.close();
  }
});
