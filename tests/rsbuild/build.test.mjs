import assert from 'node:assert/strict';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { APPS, build, write } from './support/apps.mjs';

const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };
const exposes = { './App': './src/App.jsx' };

describe('a remote and a host, built with nothing but the plugin', () => {
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  const buildRemote = async (t, more = {}, rsbuildOptions = {}) => {
    const root = write(t, APPS.remote);
    const federation = pluginModuleFederation({ name: 'remote', exposes, shared }, rsbuildOptions);
    return { root, ...(await build(root, { plugins: [pluginReact(), federation], ...more })) };
  };
  const buildHost = async (t, remote, more = {}) => {
    const remotes = { remote: `remote@${remote}/mf-manifest.json` };
    const federation = pluginModuleFederation({ name: 'host', remotes, shared });
    return build(write(t, APPS.host), { plugins: [pluginReact(), federation], ...more });
  };
  const serveFolder = async (t, folder) => {
    const { url, close } = await serve(folder);
    t.after(close);
    return url;
  };
  /** Serves the remote below a path, and shows the host's page. */
  const show = async (t, remote, hostConfig) => {
    await rename(remote.dist, join(remote.root, 'deep'));
    const url = await serveFolder(t, remote.root);
    const host = await buildHost(t, `${url}/deep`, hostConfig);
    const page = await browser.newPage();
    t.after(() => page.close());
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(await serveFolder(t, host.dist));
    await page.getByRole('button', { name: '0' }).click();
    await page.getByRole('button', { name: '1' }).waitFor();
    assert.deepEqual(errors, []);
    return { page, host };
  };
  const colors = (page) =>
    page.evaluate(() => ['h1', 'h2'].map((name) => getComputedStyle(document.querySelector(name)).color));

  test('the remote is found below any path, and styles of one name are apart', async (t) => {
    const remote = await buildRemote(t);
    const { page } = await show(t, remote);
    assert.deepEqual(await colors(page), ['rgb(4, 5, 6)', 'rgb(1, 2, 3)']);
    assert.match(await page.locator('h2').getAttribute('class'), /^remote-title-/);
    assert.match(await page.locator('h1').getAttribute('class'), /^host-title-/);
    assert.deepEqual(
      remote.logged.filter((line) => line.startsWith('warn')),
      [],
    );
  });

  test('a runtime chunk, one chunk for all packages, and externals do not keep React from being shared', async (t) => {
    const optimization = {
      runtimeChunk: 'single',
      splitChunks: { chunks: 'all', cacheGroups: { all: { test: /node_modules/, name: 'all', enforce: true } } },
    };
    const tools = { rspack: { optimization } };
    const remote = await buildRemote(t, { tools, output: { externals: { react: 'React', other: 'Other' } } });
    assert.ok(
      remote.logged.includes('info [fedpack] react is shared, so it is no longer an external'),
      remote.logged.join('\n'),
    );
    await show(t, remote, { tools, output: { externals: ['react-dom'] } });
  });

  test('what the user has set stays, and what the plugin sets is said once', async (t) => {
    const output = { assetPrefix: 'https://cdn.example/x/', cssModules: { localIdentName: 'own-[local]' } };
    const { dist, logged } = await buildRemote(t, { output });
    const manifest = JSON.parse(await readFile(join(dist, 'mf-manifest.json'), 'utf8'));
    assert.equal(manifest.metaData.publicPath, 'https://cdn.example/x/');
    const said = logged.filter((line) => line.includes('[fedpack]'));
    assert.ok(said.length > 0 && said.every((line) => line.startsWith('debug ')), said.join('\n'));
    assert.ok(said.some((line) => line.includes('set dev.client.port to "<port>": ')));
    assert.ok(!said.some((line) => /assetPrefix|localIdentName/.test(line)));
    assert.equal(new Set(said).size, said.length);
  });

  test('`cssModuleNames: false` leaves the names to Rsbuild', async (t) => {
    const { logged } = await buildRemote(t, {}, { cssModuleNames: false });
    assert.ok(!logged.some((line) => line.includes('localIdentName')));
  });
});
