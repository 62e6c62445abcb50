import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

describe('a module of a remote that is no component, edited while a host has it', () => {
  const { serve, open } = workshop();

  for (const shareStrategy of ['version-first', 'loaded-first']) {
    test(`is evaluated again with what imports it, with ${shareStrategy}`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes, shareStrategy });
      const remotes = { One: `One@${one.url}/mf-manifest.json` };
      const shell = await serve(t, host('static', { One: one.url }), { name: 'shell', remotes, shareStrategy });
      const page = await open(t, shell.url);
      for (const text of ['shell 0: 0', 'inner 0: 0', 'One widget 0: 0', 'One child 0: 0']) await page.click(text);

      await one.replace('src/util.js', 'util 0', 'util 1');
      await page.shows('One util 1, One detail 0');
      await one.replace('src/detail.js', 'detail 0', 'detail 1');
      await page.shows('One util 1, One detail 1');
      await one.replace('src/util.js', 'util 1', 'util 2');
      await page.shows('One util 2, One detail 1');
      for (const text of ['shell 0: 1', 'inner 0: 1', 'One widget 0: 1', 'One child 0: 1']) await page.shows(text);
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
    });
  }
});
