import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, remote } from '../hmr/support/sources.mjs';
import { exposes, workshop } from '../hmr/support/workshop.mjs';
import { overlayOf } from './support/overlay.mjs';
import { serveRemotes } from './support/remote-server.mjs';

const PLAIN = {
  'package.json': JSON.stringify({ name: 'app-shell', version: '1.0.0' }),
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': "import { value } from 'shop/thing';\n\ndocument.body.append('the ' + value);\n",
};

describe('the overlay is gone', () => {
  const { serve, open } = workshop();

  test('when a remote that the page could not start without is there, and the page is loaded anew', async (t) => {
    const remotes = await serveRemotes(t);
    remotes.answer('shop/mf-manifest.json', 503);
    const federation = {
      name: 'shell',
      remotes: { shop: `shop@${remotes.url}/shop/mf-manifest.json` },
      contract: { lock: false },
    };
    const shell = await serve(t, PLAIN, federation);
    const visit = await open(t, shell.url);
    const overlay = overlayOf(visit);
    await overlay.covers('1 error: shop', /it answers with 503/);
    remotes.heal();
    await visit.shows('the thing');
    await overlay.isGone();
    assert.equal(visit.loads(), 2);
  });

  test('when a module of a remote no longer throws', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const shell = await serve(t, host('static', { One: one.url }), {
      name: 'shell',
      remotes: { One: `One@${one.url}/mf-manifest.json` },
    });
    const visit = await open(t, shell.url);
    const overlay = overlayOf(visit);
    await visit.shows('One util 0');
    await one.replace('src/util.js', 'export const', 'export let missing = ;\nexport const');
    await overlay.covers('1 error: One');
    await one.replace('src/util.js', 'export let missing = ;\n', '');
    await one.replace('src/util.js', 'util 0', 'util 1');
    await visit.shows('One util 1');
    await overlay.isGone();
    assert.equal(visit.loads(), 1);
  });
});

describe('warnings of a build', () => {
  const { serve, open } = workshop();

  test('are a badge, apart from errors', async (t) => {
    const one = await serve(t, remote('One'), { name: 'One', exposes });
    const visit = await open(t, one.url);
    const overlay = overlayOf(visit);
    await visit.shows('One child 0');
    await one.replace(
      'src/Child.jsx',
      'export default',
      'export const load = (name) => require(name);\nexport default',
    );
    await overlay.badges('1 warning: One');
    await overlay.unfolds('The build of One has a warning.', /Critical dependency/);
  });
});
