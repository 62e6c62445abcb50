import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from '../hmr/support/sources.mjs';
import { exposes, workshop } from '../hmr/support/workshop.mjs';
import { overlayOf } from './support/overlay.mjs';

describe('a mistake that is saved in a remote', () => {
  const { serve, open } = workshop();

  const start = async (t, more = {}) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const shell = await serve(
      t,
      host('static', { One: one.url }),
      { name: 'shell', remotes: { One: `One@${one.url}/mf-manifest.json` } },
      more,
    );
    const visit = await open(t, shell.url);
    await visit.shows('One child 0');
    return { one, shell, visit, overlay: overlayOf(visit) };
  };

  test('shows in the page of the host with the remote’s name, and goes with the repair, without a reload', async (t) => {
    const { one, visit, overlay } = await start(t);
    await visit.click('shell 0: 0');
    await one.replace('src/Child.jsx', 'return (', 'return ((');
    await overlay.covers('One', /The build of One has an error/, /Child\.jsx/);
    assert.equal((await overlay.cards()).length, 1);
    assert.equal(await visit.page.locator('rsbuild-error-overlay').count(), 0);
    // The editor opens by the remote’s own server.
    await visit.page.route(/__open-in-editor/, (route) => route.fulfill({ status: 200 }));
    const [asked] = await Promise.all([
      visit.page.waitForRequest(/__open-in-editor/),
      overlay.dialog.getByRole('button', { name: 'Open in editor' }).click(),
    ]);
    assert.equal(new URL(asked.url()).origin, new URL(one.url).origin);
    assert.match(new URL(asked.url()).searchParams.get('file'), /Child\.jsx/);
    await one.replace('src/Child.jsx', 'return ((', 'return (');
    await overlay.isGone();
    await visit.shows('shell 0: 1');
    assert.equal(visit.loads(), 1);
  });

  test('and one in the host at the same time: each with its name, in one list', async (t) => {
    const { one, shell, overlay } = await start(t);
    await one.replace('src/Child.jsx', 'return (', 'return ((');
    await overlay.covers('One');
    await shell.replace('src/Inner.jsx', 'return (', 'return ((');
    await overlay.covers('2 errors: One, shell', /The build of shell has an error/, /Inner\.jsx/);
    await one.replace('src/Child.jsx', 'return ((', 'return (');
    await overlay.covers('1 error: shell');
    await shell.replace('src/Inner.jsx', 'return ((', 'return (');
    await overlay.isGone();
  });

  test('shows nothing where the user has turned Rsbuild’s overlay off', async (t) => {
    const off = { dev: { client: { overlay: false } } };
    const one = await serve(t, remote('One'), { name: 'One', exposes }, off);
    const visit = await open(t, one.url);
    await visit.shows('One child 0');
    await one.replace('src/Child.jsx', 'return (', 'return ((');
    await visit.logs(/Child\.jsx/);
    assert.equal(await visit.page.evaluate(() => Symbol.for('fedpack.overlay') in globalThis), false);
    assert.equal(await visit.page.locator('fedpack-overlay, rsbuild-error-overlay').count(), 0);
  });
});
