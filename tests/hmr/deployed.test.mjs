import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { build } from '../rsbuild/support/apps.mjs';
import { serve as serveFolder } from '../support/serve.mjs';
import { host, remote } from './support/sources.mjs';
import { exposes, shared, workshop } from './support/workshop.mjs';

describe('builds for production and for development that share React on a page', () => {
  const { serve, open, write } = workshop();

  const deploy = async (t, files, federation) => {
    const root = await write(files);
    const plugin = pluginModuleFederation({ shared, contract: false, ...federation });
    const { dist } = await build(root, { plugins: [pluginReact(), plugin], output: { assetPrefix: 'auto' } });
    const site = await serveFolder(dist);
    t.after(() => site.close());
    return site;
  };

  test('a deployed shell shows a remote under development, and each edit after the page is loaded anew', async (t) => {
    const manifest = 'mf-manifest.json';
    const released = await deploy(t, remote('One'), { name: 'One', exposes });
    // Of equal versions, those of the build whose name comes last are used: the remote's.
    const shell = await deploy(t, host('static', { One: released.url }), {
      name: 'App',
      remotes: { One: `One@${released.url}/${manifest}` },
      runtimePlugins: ['@fedpack/runtime/overrides'],
    });
    process.env.NODE_ENV = 'development';
    const files = remote('One');
    files['src/Child.jsx'] = files['src/Child.jsx'].replace('child 0', 'own child 0');
    const one = await serve(t, files, { name: 'One', exposes });

    const page = await open(t, `${shell.url}?mf-override=One@${one.url}/${manifest}`);
    for (const name of ['shell 0', 'inner 0', 'One widget 0', 'One own child 0']) {
      await page.click(`${name}: 0`);
      await page.shows(`${name}: 1`);
    }
    await one.replace('src/Child.jsx', 'child 0', 'child 1');
    await page.shows('One own child 1: 0');
    await page.logs(/React on this page can’t replace components in place: it is a production build/);
    await one.replace('src/util.js', 'util 0', 'util 1');
    await page.shows('One util 1, One detail 0');
    await page.shows('One own child 1: 0');
    assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 3, errors: [] });
  });

  test('a shell under development shows a deployed remote, and its own edits in place', async (t) => {
    const one = await deploy(t, remote('One'), { name: 'One', exposes });
    process.env.NODE_ENV = 'development';
    const remotes = { One: `One@${one.url}/mf-manifest.json` };
    const shell = await serve(t, host('static', { One: one.url }), { name: 'shell', remotes });
    const page = await open(t, shell.url);
    for (const name of ['shell 0', 'inner 0', 'One widget 0', 'One child 0']) await page.click(`${name}: 0`);
    await shell.replace('src/Inner.jsx', 'inner 0', 'inner 1');
    for (const name of ['shell 0', 'inner 1', 'One widget 0', 'One child 0']) await page.shows(`${name}: 1`);
    assert.deepEqual({ loads: page.loads(), errors: page.errors }, { loads: 1, errors: [] });
  });
});
