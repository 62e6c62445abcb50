import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { build } from '../../support/build.mjs';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { readReport } from '../../support/page.mjs';
import { serve } from '../../support/serve.mjs';

const apps = join(import.meta.dirname, '..', 'apps');

/**
 * A folder, its server and a browser, for the tests of the file or suite that calls this.
 *
 * @param {object} [options]
 * @param {Parameters<typeof serve>[1]} [options.headers] sets more headers of a file
 * @param {Parameters<typeof serve>[2]} [options.answers] whether it takes a request in place of the folder
 */
export function site({ headers, answers } = {}) {
  let folder;
  let browser;
  let server;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-browser-'));
    [browser, server] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(folder, headers, answers)]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  return {
    /** Where the folder is served, without a slash at the end. */
    get url() {
      return server.url;
    },

    /** @returns {string} the path of a file below the folder */
    path: (...parts) => join(folder, ...parts),

    /**
     * Builds an application of `apps/` for a page, and asserts that it has neither errors nor warnings.
     *
     * @param {string} app a folder of `apps/`
     * @param {string} place where it goes, below the folder; its last part is the unique name
     * @param {object} options of `ModuleFederationPlugin`
     * @param {import('@rspack/core').Configuration} [config]
     */
    async build(app, place, options, config = {}) {
      const output = { publicPath: 'auto', uniqueName: place.replaceAll('/', '-'), ...config.output };
      const more = { target: 'web', ...config, output };
      const { errors, warnings } = await build(join(apps, app), join(folder, place), options, more);
      assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
    },

    /** Writes a file below the folder. */
    async write(place, text) {
      await mkdir(dirname(join(folder, place)), { recursive: true });
      await writeFile(join(folder, place), text);
    },

    /** Writes a page with these elements, opens it, and waits for `globalThis.result`. */
    async report(place, ...elements) {
      await this.write(
        `${place}/index.html`,
        ['<!doctype html><link rel="icon" href="data:,">', ...elements, ''].join('\n'),
      );
      return readReport(browser, `${server.url}/${place}/`);
    },

    /**
     * Opens the page that a build has made, and gives what `tell` gives there once `until` is true and nothing is loaded any
     * more. Rejects with the first error that nothing on the page caught.
     *
     * @param {string} place
     * @param {Function} until run on the page, with `argument`
     * @param {Function} tell run on the page, with `argument`
     * @param {unknown} argument
     */
    async visit(place, until, tell, argument) {
      const opened = await browser.newPage();
      const failed = new Promise((_, reject) => opened.on('pageerror', reject));
      failed.catch(() => {});
      const settled = async () => {
        await opened.goto(`${server.url}/${place}/index.html`);
        await opened.waitForFunction(until, argument, { timeout: 15_000 });
        await opened.waitForLoadState('networkidle');
        return opened.evaluate(tell, argument);
      };
      try {
        return await Promise.race([settled(), failed]);
      } finally {
        await opened.close();
      }
    },
  };
}

/** Elements of a page. */
export const script = (source) => `<script src="${source}"></script>`;
export const moduleScript = (source) => `<script type="module" src="${source}"></script>`;
export const inline = (text) => `<script>${text}</script>`;
