import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from '@playwright/test';
import getPort from 'get-port';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { MARKS, rsbuildFor, writeApp } from '../support/guide.mjs';
import { proofsOf } from '../support/proves.mjs';
import { serve } from '../support/serve.mjs';

const proves = proofsOf(import.meta.filename);

describe('what a page with a shell and a remote downloads', { timeout: 300_000 }, () => {
  let browser;
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-downloads-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    await Promise.all([writeApp(folder, 'shell'), writeApp(folder, 'dashboard')]);
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Builds both for production and serves them. */
  const built = (splitChunks) => async (t) => {
    const servers = {};
    for (const app of ['dashboard', 'shell']) {
      servers[app] = await serve(join(folder, app, 'dist'));
      t.after(() => servers[app].close());
    }
    for (const app of ['dashboard', 'shell']) {
      const options = { mode: 'production', prefix: servers[app].url, remote: servers.dashboard.url, splitChunks };
      const { close, stats } = await (await rsbuildFor(join(folder, app), app, options)).build();
      const { warnings } = stats.toJson({ all: false, warnings: true });
      assert.deepEqual(
        warnings.filter(({ message }) => message.includes('FED048')),
        [],
      );
      await close();
    }
    return { shell: servers.shell.url, dashboard: servers.dashboard.url };
  };

  /** Serves both from development servers. */
  const served = async (t) => {
    const urls = {};
    const ports = { dashboard: await getPort(), shell: await getPort() };
    for (const app of ['dashboard', 'shell']) {
      urls[app] = `http://127.0.0.1:${ports[app]}`;
      const options = { mode: 'development', prefix: urls[app], remote: urls.dashboard, port: ports[app] };
      const { server } = await (await rsbuildFor(join(folder, app), app, options)).startDevServer();
      t.after(() => server.close());
    }
    return urls;
  };

  /** Opens a page, waits for the dashboard, and gives the scripts that came with it. */
  const load = async (t, url) => {
    const page = await browser.newPage();
    t.after(() => page.close());
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const scripts = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') {
        scripts.push(response.text().then((text) => ({ url: response.url(), text })));
      }
    });
    await page.goto(url);
    const button = page.locator('main button');
    await button.click({ timeout: 30_000 }).catch((error) => {
      throw errors.length ? new Error(errors.join('\n')) : error;
    });
    await page.getByText('/ 1').waitFor({ timeout: 10_000 });
    assert.equal(await page.locator('footer').textContent(), 'portal');
    assert.deepEqual(errors, []);
    return Promise.all(scripts);
  };

  const ways = {
    'in production': built(),
    'in production, with one chunk for all packages': built({ preset: 'single-vendor' }),
    'in production, with a chunk for each package': built({ preset: 'per-package' }),
    'in development': served,
  };
  for (const [way, start] of Object.entries(ways)) {
    proves(['sharing/fallback-chunks'], `React once, from the shell, ${way}`, async (t) => {
      const urls = await start(t);
      const scripts = await load(t, urls.shell);
      for (const [name, mark] of Object.entries(MARKS)) {
        const holding = scripts.filter(({ text }) => mark.test(text)).map(({ url }) => url);
        assert.equal(holding.length, 1, `${name} in ${holding}`);
        assert.ok(holding[0].startsWith(urls.shell), `${name} in ${holding}`);
      }
      // The remote has a page of its own, which brings what nobody offers there.
      const own = await load(t, urls.dashboard);
      for (const [name, mark] of Object.entries(MARKS)) {
        assert.equal(own.filter(({ text }) => mark.test(text)).length, 1, name);
      }
      if (start === served) return;
      const manifest = JSON.parse(await readFile(join(folder, 'dashboard/dist/static/mf-manifest.json'), 'utf8'));
      const { assets } = manifest.exposes.find(({ path }) => path === './App');
      const texts = await Promise.all(
        assets.js.sync.map((file) => readFile(join(folder, 'dashboard/dist', file), 'utf8')),
      );
      const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      assert.ok(size < 5_000, `./App loads ${size} bytes: ${assets.js.sync}`);
    });
  }
});
