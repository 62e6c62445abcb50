import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

describe('an edit while the page is loading', () => {
  const { serve, open } = workshop();

  for (const kind of ['static', 'dynamic']) {
    test(`is seen though the chunk that holds the module was sent before, with ${kind} remotes`, async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const remotes = kind === 'static' ? { One: `One@${one.url}/mf-manifest.json` } : {};
      const shell = await serve(t, host(kind, { One: one.url }), { name: 'shell', remotes });
      const page = await open(t, 'about:blank');
      const hashes = hashesFrom(page.page, one.url);
      let release;
      const released = new Promise((resolve) => {
        release = resolve;
      });
      const sent = new Promise((resolve) => {
        page.page.route(/Widget\.js$/, async (route) => {
          const response = await route.fetch();
          resolve();
          await released;
          await route.fulfill({ response });
        });
      });
      await page.page.goto(shell.url);
      await hashes.reach(1);
      await sent;
      await one.replace('src/Widget.jsx', 'widget 0', 'widget 1');
      await hashes.reach(2);
      // A page that doesn't wait asks at once.
      await page.page.waitForResponse(/hot-update\.js/, { timeout: 1000 }).catch(() => {});
      release();
      await page.shows('One widget 1: 0');
      assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 2, errors: [] });
    });
  }
});

/** The builds that a page has been told of by a server. */
function hashesFrom(page, url) {
  const hashes = new Set();
  let changed = () => {};
  page.on('websocket', (socket) => {
    if (!socket.url().includes(new URL(url).host)) return;
    socket.on('framereceived', ({ payload }) => {
      const { type, data } = JSON.parse(payload);
      if (type === 'hash') hashes.add(data);
      changed();
    });
  });
  return {
    async reach(count) {
      while (hashes.size < count) {
        await new Promise((resolve) => {
          changed = resolve;
        });
      }
    },
  };
}
