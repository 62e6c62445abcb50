import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

/** `npm test -- --full` makes more of them. */
const ROUNDS = Number(process.env.FEDPACK_HMR_EDITS ?? 6);

/** Milliseconds between two saves, which differ from round to round: none, and up to what a build takes. */
const gap = (round) => [0, 5, 20, 60, 120, 250][round % 6];

for (const kind of ['static', 'dynamic']) {
  describe(`saves that come too soon, with ${kind} remotes: the page shows the last one`, () => {
    const { serve, open } = workshop();
    const isStatic = kind === 'static';

    const start = async (t) => {
      const one = await serve(t, remote('One'), { name: 'One', exposes });
      const two = await serve(t, remote('Two'), { name: 'Two', exposes });
      const urls = { One: one.url, Two: two.url };
      const manifests = Object.entries(urls).map(([name, url]) => [name, `${name}@${url}/mf-manifest.json`]);
      const remotes = isStatic ? Object.fromEntries(manifests) : {};
      const shell = await serve(t, host(kind, urls), { name: 'shell', remotes });
      const page = await open(t, shell.url);
      const counters = ['shell', 'inner', 'One widget', 'One child', 'Two child'];
      for (const name of counters) await page.click(`${name} 0: 0`);
      const isWhole = async () => {
        for (const name of counters) await page.shows(new RegExp(`^${name} \\d+: 1$`));
        assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
      };
      return { one, two, shell, page, isWhole };
    };
    const edit = (app, file, what, to) => app.replace(file, new RegExp(`${what} [\\d.]+`), `${what} ${to}`);

    test('of one file twice', async (t) => {
      const { one, page, isWhole } = await start(t);
      for (let round = 1; round <= ROUNDS; round++) {
        await edit(one, 'src/Child.jsx', 'child', `${round}.5`);
        await pause(gap(round));
        await edit(one, 'src/Child.jsx', 'child', round);
        await page.shows(`One child ${round}:`);
      }
      await isWhole();
    });

    test('of a file that is undone, and made again', async (t) => {
      const { one, page, isWhole } = await start(t);
      for (let round = 1; round <= ROUNDS; round++) {
        await edit(one, 'src/Child.jsx', 'child', 1);
        await page.shows('One child 1:');
        await pause(gap(round));
        await edit(one, 'src/Child.jsx', 'child', 0);
        await page.shows('One child 0:');
      }
      await isWhole();
    });

    test('of two remotes and the host at once', async (t) => {
      const { one, two, shell, page, isWhole } = await start(t);
      for (let round = 1; round <= ROUNDS; round++) {
        await Promise.all([
          edit(one, 'src/Child.jsx', 'child', round),
          edit(shell, 'src/Inner.jsx', 'inner', round),
          edit(two, 'src/Widget.jsx', 'widget', round),
          ...(isStatic ? [one, two].map((app) => edit(app, 'src/util.js', 'util', round)) : []),
        ]);
        await pause(gap(round));
        await edit(shell, 'src/Shell.jsx', 'shell', round);
        const texts = [`One child ${round}:`, `inner ${round}:`, `Two widget ${round}:`, `shell ${round}:`];
        if (isStatic) texts.push(`One util ${round},`, `Two util ${round},`);
        for (const text of texts) await page.shows(text);
      }
      await isWhole();
    });

    test('of all of them while the page is loading', async (t) => {
      const { one, two, shell, page } = await start(t);
      for (let round = 1; round <= ROUNDS; round++) {
        const loaded = page.page.reload();
        await pause(gap(round) * 2);
        await edit(one, 'src/Child.jsx', 'child', round);
        await edit(two, 'src/Widget.jsx', 'widget', round);
        await edit(shell, 'src/Inner.jsx', 'inner', round);
        if (isStatic) await edit(one, 'src/util.js', 'util', round);
        // A second load, when something could only be seen so, interrupts the first.
        await loaded.catch(() => {});
        const texts = [`One child ${round}:`, `inner ${round}:`, `Two widget ${round}:`];
        if (isStatic) texts.push(`One util ${round},`);
        for (const text of texts) await page.shows(text);
      }
      assert.deepEqual(page.errors, []);
    });
  });
}
