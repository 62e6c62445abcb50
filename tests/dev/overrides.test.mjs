import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import getPort from 'get-port';
import { build } from '../support/build.mjs';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { layOut } from '../support/folder.mjs';
import { writePage } from '../support/page.mjs';
import { serve } from '../support/serve.mjs';
import { startDev } from './support/dev-session.mjs';

const modules = join(import.meta.dirname, '../../node_modules');
const SHELL = `
const show = (text) => document.body.append(text + '. ');
import('shop/price').then(({ price }) => show('Price ' + price), () => show('No price'));
import('cart/total').then(({ total }) => show('Total ' + total), () => show('No total'));
`;
const DEV_CONFIG = (port) => `
import { pluginModuleFederation } from 'fedpack/rsbuild';
export default {
  source: { entry: { index: './index.js' } },
  server: { port: ${port} },
  plugins: [pluginModuleFederation({ name: 'mfe_shop', exposes: { './price': './price.js' } })],
};
`;

describe('a remote under development in a deployed shell', () => {
  let browser;
  let apps;
  let site;
  let origin;

  before(async () => {
    const { args, ...launch } = chromiumLaunchOptions();
    // The name is that of another machine: what it may read of this one is asked.
    browser = await chromium.launch({ ...launch, args: [...args, '--host-resolver-rules=MAP *.example 127.0.0.1'] });
    apps = await layOut({
      'package.json': { name: 'both', private: true, workspaces: ['shop'] },
      'shop/package.json': { name: 'shop', version: '1.0.0', type: 'module', scripts: { dev: 'rsbuild dev' } },
      'shop/rsbuild.config.mjs': DEV_CONFIG(await getPort()),
      'shop/index.js': 'export {};\n',
      'shop/price.js': "export const price = 'of today';\n",
      'cart/total.js': "export { price as total } from 'shop/price';\n",
      'shell/index.js': SHELL,
    });
    await symlink(modules, join(apps.folder, 'node_modules'), 'junction');
    site = await serve(join(apps.folder, 'site'));
    origin = `http://app.example:${new URL(site.url).port}`;
    const shop = `mfe_shop@${origin}/shop/mf-manifest.json`;
    const plain = { contract: false };
    const shell = { name: 'shell', remotes: { shop, cart: `cart@${origin}/cart/mf-manifest.json` }, ...plain };
    await deploy('shop', { name: 'mfe_shop', exposes: { './price': './price.js' }, ...plain });
    await deploy('cart', { name: 'cart', exposes: { './total': './total.js' }, remotes: { shop }, ...plain });
    await deploy('shell', { ...shell, runtimePlugins: ['@fedpack/runtime/overrides'] });
    await deploy('shell', shell, 'closed');
    const origins = [`http://preview.example:${new URL(site.url).port}`];
    await deploy('shell', { ...shell, runtimePlugins: [['@fedpack/runtime/overrides', { origins }]] }, 'preview');
    await apps.write({ 'shop/price.js': "export const price = 'of tomorrow';\n" });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await apps?.remove();
  });

  const deploy = async (app, federation, place = app) => {
    const output = join(apps.folder, 'site', place);
    const { errors } = await build(join(apps.folder, app), output, federation, {
      target: 'web',
      entry: app === 'shell' ? './index.js' : {},
      output: { publicPath: 'auto', uniqueName: place },
    });
    assert.deepEqual(errors, []);
    if (app === 'shell') await writePage(output);
  };

  const open = async (t, url, stored) => {
    const context = await browser.newContext();
    t.after(() => context.close());
    const page = await context.newPage();
    const visit = { page, warnings: [], asked: [] };
    page.on('console', (message) => message.type() === 'warning' && visit.warnings.push(message.text()));
    page.on('request', (request) => visit.asked.push(request.url()));
    if (stored) await page.addInitScript((text) => localStorage.setItem('mf-overrides', text), JSON.stringify(stored));
    visit.shows = (text) => page.getByText(text).waitFor({ timeout: 20_000 });
    await page.goto(url);
    return visit;
  };
  /** Both, as a page must never have two releases of one remote. */
  const showsBoth = async ({ shows }, when) => {
    await shows(`Price of ${when}.`);
    await shows(`Total of ${when}.`);
  };

  test('the address that fedpack dev prints shows it, to the shell and to other remotes, and the console says so', async (t) => {
    const dev = startDev(t, apps.folder, 'shop', '--inside', `${origin}/shell/`);
    const [, address] = await dev.says(/^fedpack +│ in http:\/\/app\.example:\d+: (\S+)$/m);
    const visit = await open(t, address);
    await showsBoth(visit, 'tomorrow');
    const manifest = `${await dev.urlOf('shop')}mf-manifest.json`;
    const said = `[fedpack] remote "mfe_shop" is overridden by the address of the page: it comes from ${manifest}`;
    assert.deepEqual(
      visit.warnings.filter((text) => text.includes('[fedpack]')),
      [said],
    );
    assert.ok(!visit.asked.some((url) => url.startsWith(`${origin}/shop/`)), visit.asked.join('\n'));

    // The next visit knows nothing of it.
    await visit.page.goto(`${origin}/shell/`);
    await showsBoth(visit, 'today');

    const stored = await open(t, `${origin}/shell/`, { shop: manifest });
    await stored.shows('Price of tomorrow.');
    assert.match(stored.warnings.join('\n'), /"shop" is overridden by localStorage\["mf-overrides"\]/);

    // A shell that has not asked for it takes no orders.
    const closed = await open(t, address.replace('/shell/', '/closed/'));
    await showsBoth(closed, 'today');
    assert.ok(!closed.asked.some((url) => url.startsWith('http://localhost')), closed.asked.join('\n'));
  });

  test('an origin that the shell does not allow is refused, and never asked', async (t) => {
    const evil = `http://evil.example:${new URL(origin).port}`;
    const visit = await open(t, `${origin}/shell/?mf-override=mfe_shop@${evil}/shop/mf-manifest.json`);
    await showsBoth(visit, 'today');
    assert.match(visit.warnings.join('\n'), /the override of remote "mfe_shop" in the address of the page is refused/);
    assert.ok(!visit.asked.some((url) => url.startsWith(`${evil}/`)), visit.asked.join('\n'));
  });

  test('a shell may allow others, and then no longer allows this machine', async (t) => {
    const preview = `http://preview.example:${new URL(origin).port}/shop/mf-manifest.json`;
    const visit = await open(t, `${origin}/preview/?mf-override=mfe_shop@${preview}`);
    await showsBoth(visit, 'today');
    assert.ok(visit.asked.includes(preview), visit.asked.join('\n'));
    const local = await open(t, `${origin}/preview/?mf-override=mfe_shop@http://localhost:1/mf-manifest.json`);
    await showsBoth(local, 'today');
    assert.match(local.warnings.join('\n'), /is refused: "http:\/\/localhost:1\/mf-manifest\.json"/);
  });
});
