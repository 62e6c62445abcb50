import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

describe('a page of a host', () => {
  const { serve, open } = workshop();

  for (const kind of ['static', 'dynamic']) {
    test(`shows what was edited while the server of a remote was down, with ${kind} remotes`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await serve(t, host(kind, { One: one.url }), { name: 'shell', remotes });
      const page = await open(t, shell.url);
      for (const text of ['shell 0: 0', 'One child 0: 0']) await page.click(text);

      await one.stop();
      await one.replace('src/Child.jsx', 'child 0', 'child 1');
      await one.start();
      await page.shows('One child 1');
      await page.click('shell 0: 0');
      await one.replace('src/Child.jsx', 'child 1', 'child 2');
      await page.shows('One child 2: 0');
      await page.shows('shell 0: 1');
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 2, errors: [] });
    });
  }
});
