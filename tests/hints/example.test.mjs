import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { addHints } from '../../examples/workspace/scripts/earlyHints.mjs';
import { listen } from '../support/listen.mjs';

const MANIFEST = {
  name: 'shop',
  metaData: { publicPath: 'auto', remoteEntry: { path: '', name: 'entry.js', type: 'global' } },
  exposes: [{ path: './App', assets: { js: { sync: ['app.js'] }, css: { sync: [] } } }],
};

test('the example’s server asks a remote once for pages that come together, and soon forgets one that is down', async (t) => {
  let asked = 0;
  const remote = await listen((_request, response) => {
    asked += 1;
    response.end(JSON.stringify(MANIFEST));
  });
  t.after(remote.close);
  const shell = await mkdtemp(join(tmpdir(), 'shell-'));
  t.after(() => rm(shell, { recursive: true }));
  await mkdir(join(shell, 'src'));
  await writeFile(join(shell, 'src/modules.json'), JSON.stringify({ '/shop': 'shop/App' }));
  const versions = { shop: `${remote.url}/mf-manifest.json` };
  const page = () => addHints('<head></head>', { route: '/shop', shell, versions });

  const pages = await Promise.all([page(), page(), page()]);
  assert.match(pages[0], new RegExp(`href="${remote.url}/app.js"`));
  assert.deepEqual([...new Set([...pages, await page()])], [pages[0]]);
  assert.equal(asked, 1);

  await remote.close();
  const since = performance.now();
  while ((await page()).includes('app.js')) {
    assert.ok(performance.now() - since < 10_000, 'hints of a remote that is down');
    await wait(50);
  }
});
