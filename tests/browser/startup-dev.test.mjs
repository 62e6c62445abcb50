import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from '@playwright/test';
import { createRsbuild } from '@rsbuild/core';
import { ModuleFederationPlugin } from 'fedpack';
import { version } from 'react';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { proofsOf } from '../support/proves.mjs';
import { serve } from '../support/serve.mjs';
import { writeWhole } from '../support/write-whole.mjs';
import { buildRemote, context, host } from './support/startup.mjs';

const proves = proofsOf(import.meta.filename);
const modules = join(import.meta.dirname, '../../node_modules');
const common = `with ${version}`;

describe('entries that start asynchronously, on a development server', () => {
  let browser;
  let folder;
  let remote;
  let copies = 0;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-startup-dev-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    await buildRemote(join(folder, 'remote'));
    remote = await serve(join(folder, 'remote'));
  });

  after(async () => {
    await browser?.close();
    await remote?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Serves a copy of the application, and opens a page of it. */
  const develop = async (t, entry, { lazyCompilation, ...rspack } = {}) => {
    copies += 1;
    const root = join(folder, `app-${copies}`);
    await cp(context, root, { recursive: true });
    const rsbuild = await createRsbuild({
      cwd: root,
      config: {
        mode: 'development',
        logLevel: 'error',
        source: { entry },
        ...(lazyCompilation && { dev: { lazyCompilation } }),
        server: { host: '127.0.0.1', port: 0, printUrls: false },
        tools: {
          rspack: {
            resolve: { modules: [modules] },
            plugins: [new ModuleFederationPlugin(host(remote.url))],
            ...rspack,
          },
        },
      },
    });
    const { server, urls } = await rsbuild.startDevServer();
    const page = await browser.newPage();
    t.after(async () => {
      await page.close();
      await server.close();
    });
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    return {
      /** Opens the page of an entry and gives what has started there. */
      async open(name, names = [name]) {
        await page.goto(`${urls[0]}/${name}`);
        return this.started(names);
      },
      /** What has started, once all of `names` have. */
      async started(names) {
        const there = (names) => names.every((name) => globalThis.started?.[name]) && globalThis.started;
        const values = await page.waitForFunction(there, names, { timeout: 15_000 }).catch((error) => {
          throw errors.length ? new Error(errors.join('\n')) : error;
        });
        return values.jsonValue();
      },
      change: (file, text) => writeWhole(join(root, file), text),
      page,
    };
  };

  const right = { version, thing: `thing ${common}`, common };

  proves(['startup/lazy-compilation'], 'entries that are compiled when they are asked for', async (t) => {
    const entry = { main: './main.js', other: './other.js', plain: './plain.js' };
    const app = await develop(t, entry, { lazyCompilation: { entries: true, imports: true } });
    assert.deepEqual((await app.open('plain')).plain, {});
    assert.deepEqual((await app.open('main')).main, right);
    assert.deepEqual((await app.open('other')).other, { scheduler: 'function', common });
    // What has been compiled stays.
    assert.deepEqual((await app.open('main')).main, right);
  });

  proves(['startup/lazy-compilation'], 'an `import()` that is compiled when it is asked for', async (t) => {
    const app = await develop(t, { asking: './asking.js' }, { lazyCompilation: { imports: true, entries: false } });
    assert.deepEqual((await app.open('asking', ['asking', 'base'])).base, { version });
  });

  proves(
    ['startup/lazy-compilation'],
    'entries compiled when they are asked for, with one runtime chunk',
    async (t) => {
      const entry = { main: './main.js', plain: './plain.js' };
      const app = await develop(t, entry, {
        lazyCompilation: { entries: true, imports: true },
        optimization: { runtimeChunk: 'single' },
      });
      assert.deepEqual((await app.open('main')).main, right);
      assert.deepEqual((await app.open('plain')).plain, {});
    },
  );

  for (const [what, more] of [
    ['', {}],
    [' with one runtime chunk', { optimization: { runtimeChunk: 'single' } }],
  ]) {
    proves(['startup/static-shared'], `a hot update reaches an entry that started asynchronously${what}`, async (t) => {
      const app = await develop(t, { main: './hot.js' }, more);
      assert.deepEqual((await app.open('main')).main, { text: 'before', version });
      await app.page.evaluate(() => {
        globalThis.started.samePage = true;
      });
      await app.change('text.js', "export const text = 'after';\n");
      const { updated, samePage } = await app.started(['updated']);
      assert.deepEqual({ updated, samePage }, { updated: { text: 'after', version }, samePage: true });
    });
  }
});
