import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from '@playwright/test';
import { createRsbuild } from '@rsbuild/core';
import { ModuleFederationPlugin } from 'fedpack';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { proofsOf } from '../support/proves.mjs';
import { writeWhole } from '../support/write-whole.mjs';

const proves = proofsOf(import.meta.filename);
const modules = join(import.meta.dirname, '../../node_modules');

describe('a development page that is injected its container as well', () => {
  let browser;
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-runtime-chunk-'));
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const runtimeChunk of [false, 'single', 'multiple']) {
    proves(['containers/own-runtime'], `hot updates reach it: runtimeChunk ${runtimeChunk}`, async (t) => {
      const root = join(folder, String(runtimeChunk));
      await cp(join(import.meta.dirname, 'apps/runtime-chunk'), root, { recursive: true });
      const federation = new ModuleFederationPlugin({
        name: 'app',
        filename: 'remoteEntry.js',
        exposes: { './thing': './thing.js' },
        shared: { react: { singleton: true } },
      });
      const rsbuild = await createRsbuild({
        cwd: root,
        config: {
          mode: 'development',
          logLevel: 'error',
          source: { entry: { hot: './hot.js' } },
          server: { host: '127.0.0.1', port: 0, printUrls: false },
          tools: {
            // As `HtmlRspackPlugin` does unless told otherwise.
            htmlPlugin: (config) => {
              config.chunks = 'all';
            },
            rspack: { resolve: { modules: [modules] }, optimization: { runtimeChunk }, plugins: [federation] },
          },
        },
      });
      const { server, urls } = await rsbuild.startDevServer();
      const page = await browser.newPage();
      t.after(async () => {
        await page.close();
        await server.close();
      });
      const failed = new Promise((_, reject) => page.on('pageerror', reject));
      failed.catch(() => {});
      const has = (condition) =>
        Promise.race([page.waitForFunction(condition, undefined, { timeout: 15_000 }), failed]);
      await page.goto(`${urls[0]}/hot`);
      await has(() => globalThis.runs?.hot && globalThis.app);
      await page.evaluate(() => {
        globalThis.samePage = true;
      });
      await writeWhole(join(root, 'text.js'), "export const text = 'after';\n");
      await has(() => globalThis.values?.text === 'after');
      const told = await page.evaluate(() => ({ runs: globalThis.runs, samePage: globalThis.samePage }));
      assert.deepEqual(told, { runs: { hot: 1, update: 1 }, samePage: true });
    });
  }
});
