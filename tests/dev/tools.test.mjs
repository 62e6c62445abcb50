import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import getPort from 'get-port';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { layOut } from '../support/folder.mjs';
import { ALL_STARTED, areGone, startDev } from './support/dev-session.mjs';
import { holdPort } from './support/hold-port.mjs';

const modules = join(import.meta.dirname, '../../node_modules');

/** A host that asks for the remote of its configuration, and says where others are. */
const HOST = `
const show = (text) => document.body.append(text);
import('shop/price').then(({ price }) => show('Price: ' + price + '. '), () => show('No price. '));
fetch('/remotes.json').then(async (response) => show('Shop: ' + (await response.json()).mfe_shop + '. '));
`;

const config = {
  rspack: (port, options) => `
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';
export default {
  mode: 'development',
  entry: './index.js',
  devServer: { port: ${port}, headers: { 'Access-Control-Allow-Origin': '*' } },
  plugins: [new ModuleFederationPlugin(${JSON.stringify(options)}), new rspack.HtmlRspackPlugin()],
};
`,
  rsbuild: (port, options) => `
import { pluginModuleFederation } from 'fedpack/rsbuild';
export default {
  source: { entry: { index: './index.js' } },
  server: { port: ${port} },
  plugins: [pluginModuleFederation(${JSON.stringify(options)})],
};
`,
};
const SCRIPTS = { rspack: 'rspack serve', rsbuild: 'rsbuild dev' };

/** Whether something listens on a port. */
const answers = (port) =>
  fetch(`http://localhost:${port}/`).then(
    () => true,
    () => false,
  );

describe('fedpack dev with both tools', () => {
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  /** Lays out a host and a remote, whose port is the one that the host's configuration names. */
  const workspace = async (t, tool, port) => {
    const app = (name, options, ownPort, source) => ({
      [`apps/${name}/package.json`]: { name, version: '1.0.0', type: 'module', scripts: { dev: SCRIPTS[tool] } },
      [`apps/${name}/${tool}.config.mjs`]: config[tool](ownPort, options),
      [`apps/${name}/index.js`]: source,
    });
    const remotes = { shop: `mfe_shop@http://localhost:${port}/mf-manifest.json` };
    const copy = await layOut({
      'package.json': { name: 'both', private: true, workspaces: ['apps/*'] },
      ...app('site', { name: 'site', remotes }, await getPort(), HOST),
      ...app('shop', { name: 'mfe_shop', exposes: { './price': './price.js' } }, port, 'export {};\n'),
      'apps/shop/price.js': "export const price = '12 €';\n",
    });
    await symlink(modules, join(copy.folder, 'node_modules'), 'junction');
    t.after(copy.remove);
    return copy;
  };

  for (const tool of ['rspack', 'rsbuild']) {
    test(`${tool}: a remote whose port is taken is found by what is configured, and by what a page asks for`, async (t) => {
      const { port } = await holdPort(t);
      const { folder } = await workspace(t, tool, port);
      const dev = startDev(t, folder, 'site');
      await dev.says(ALL_STARTED);
      const [site, shop] = await Promise.all(['site', 'shop'].map(dev.urlOf));
      assert.notEqual(new URL(shop).port, String(port));
      const page = await browser.newPage();
      t.after(() => page.close());
      await page.goto(site);
      await page.getByText('Price: 12 €.').waitFor();
      await page.getByText(`Shop: ${shop}mf-manifest.json.`).waitFor();
    });

    test(`${tool}: a build that fails is said, and the servers end where fedpack is killed`, async (t) => {
      const { folder, write } = await workspace(t, tool, await getPort());
      await write({ 'apps/shop/price.js': 'export const price = ;\n' });
      const dev = startDev(t, folder, 'site');
      await dev.says(/^fedpack +│ shop +http\S+ +build failed$/m);
      const urls = await Promise.all(['site', 'shop'].map(dev.urlOf));
      const processes = dev.processes();
      assert.deepEqual(await Promise.all(urls.map((url) => answers(new URL(url).port))), [true, true]);
      dev.signal('SIGKILL');
      await areGone(processes);
    });
  }
});
