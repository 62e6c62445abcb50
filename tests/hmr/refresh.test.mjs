import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

describe('a component of a remote, edited while a host shows it', () => {
  const { serve, open } = workshop();

  for (const shareStrategy of ['version-first', 'loaded-first']) {
    for (const kind of ['static', 'dynamic']) {
      test(`is replaced and remembers, with ${kind} remotes and ${shareStrategy}`, async (t) => {
        const one = await serve(t, remote('One'), { name: 'One', exposes, shareStrategy });
        const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
        const shell = await serve(t, host(kind, { One: one.url }), { name: 'shell', remotes, shareStrategy });
        const page = await open(t, shell.url);
        for (const text of ['shell 0: 0', 'inner 0: 0', 'One widget 0: 0', 'One child 0: 0']) await page.click(text);

        await one.replace('src/Child.jsx', 'child 0', 'child 1');
        await page.shows('One child 1: 1');
        await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
        await page.shows('One widget 1: 1');
        await shell.replace('src/Shell.jsx', 'shell 0', 'shell 1');
        await page.shows('shell 1: 1');
        await shell.replace('src/Inner.jsx', 'inner 0', 'inner 1');
        await page.shows('inner 1: 1');
        await page.shows('One child 1: 1');
        await page.shows('One widget 1: 1');
        assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
      });
    }
  }
});
