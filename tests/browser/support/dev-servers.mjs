import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { createRsbuild, mergeRsbuildConfig } from '@rsbuild/core';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';

const repository = join(import.meta.dirname, '..', '..', '..');
const apps = join(import.meta.dirname, '..', 'dev');

/** A development server needs a host and a port; all else is as Rsbuild has it. */
const place = { server: { host: '127.0.0.1', port: 0, printUrls: false }, logLevel: 'error' };

/**
 * A browser and a folder for the development servers of the tests that call this.
 */
export function developers() {
  let browser;
  let folder;
  let copies = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-dev-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  return {
    /**
     * Copies an application of `tests/browser/dev`.
     *
     * @param {string} name of its folder
     * @returns {Promise<string>} the copy
     */
    async copy(name) {
      copies += 1;
      const root = join(folder, `${name}-${copies}`);
      await cp(join(apps, name), root, { recursive: true });
      return root;
    },

    /**
     * Serves an application with Rsbuild's development server, until the test ends.
     *
     * @param {import('node:test').TestContext} t
     * @param {string} root its folder
     * @param {import('@rsbuild/core').RsbuildConfig} config
     * @returns {Promise<string>} the server's URL, without a slash at the end
     */
    async serve(t, root, config) {
      const rsbuild = await createRsbuild({ cwd: root, config: mergeRsbuildConfig(config, place) });
      const { server, urls } = await rsbuild.startDevServer();
      t.after(() => server.close());
      return urls[0];
    },

    /** Opens a page, and closes it when the test ends. `errors` collects what nothing on it caught. */
    async open(t, url) {
      const page = await browser.newPage();
      t.after(() => page.close());
      const errors = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(url);
      return { page, errors };
    },
  };
}
