import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { peers } from '../../scripts/lib/peers.mjs';
import { mustRun } from '../support/command.mjs';
import { serve } from '../support/serve.mjs';
import { build, federation, layOut } from './support/apps.mjs';

test('html-webpack-plugin makes the same hints as HtmlRspackPlugin', async (t) => {
  const folder = await peers(join(import.meta.dirname, 'peers'), 'fedpack-hints').install(mustRun);
  const HtmlWebpackPlugin = createRequire(join(folder, 'package.json'))('html-webpack-plugin');
  const { url, close } = await serve(await build(layOut(t, 'remote'), federation.remote, {}, []));
  t.after(close);
  const hints = { routes: { '/other': ['remote/Other'] } };
  const options = { ...federation.host, remotes: { remote: `remote@${url}/mf-manifest.json` }, hints };
  const found = async (...plugins) => {
    const dist = await build(layOut(t, 'host'), options, { publicPath: '/' }, ...plugins);
    const html = await readFile(join(dist, 'index.html'), 'utf8');
    return {
      links: [...html.matchAll(/<link rel="preload"[^>]*>/g)].map(([link]) => link).sort(),
      routes: html.match(/id="fedpack-hints">(.*?)<\/script>/)?.[1],
    };
  };
  const own = await found();
  assert.ok(own.links.length > 4 && own.routes, own.links.join('\n'));
  assert.deepEqual(await found([new HtmlWebpackPlugin()]), own);
});
