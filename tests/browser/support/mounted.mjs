import { after, before } from 'node:test';
import { chromium } from '@playwright/test';
import { countCopies } from '../../interop/support/probe.mjs';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { script } from './apps.mjs';

/** The copies of React on a page whose builds share it. */
export const ONCE = { react: 1, renderers: 1 };

/** What hosts and remotes of `apps/mounted` share. */
export const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** The options of a remote that exposes the component of `apps/mounted`. */
export const remoteOptions = (name) => ({
  name,
  filename: 'remoteEntry.js',
  manifest: true,
  exposes: { './Counter': './Counter.js' },
  shared,
});

/** The configuration of a host or remote. */
export const production = (entry, uniqueName) => ({
  target: 'web',
  mode: 'production',
  performance: false,
  entry,
  output: { publicPath: 'auto', uniqueName, chunkFilename: '[name].js' },
});

/**
 * Writes the page of a host.
 *
 * @param {ReturnType<typeof import('./apps.mjs').site>} site
 * @param {string} place of the host
 * @returns {Promise<string>} its URL
 */
export async function writeHostPage(site, place) {
  const elements = ['<!doctype html><link rel="icon" href="data:,"><body>', script(`${place}/main.js`), ''];
  await site.write(`${place}.html`, elements.join('\n'));
  return `${site.url}/${place}.html`;
}

/** A browser, for the tests of the file or suite that calls this, which opens pages that mount components (`apps/mounted`). */
export function visitor() {
  let browser;
  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(() => browser?.close());

  /**
   * Opens a page, and clicks the buttons of these components.
   *
   * @param {string} url
   * @param {string[]} names of the components
   * @param {(page: import('@playwright/test').Page) => unknown} [tell] reads more of the page
   * @returns {Promise<{copies: {react: number, renderers: number}, errors: string[], runtimes: string[], told: unknown}>} the copies that
   *   were evaluated, what the console has of errors and warnings, and the paths of runtimes that were asked for
   */
  return async (url, names, tell = () => undefined) => {
    const page = await browser.newPage();
    const errors = [];
    const runtimes = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes('federation_runtime')) runtimes.push(pathname);
    });
    try {
      await page.addInitScript(countCopies);
      await page.goto(url);
      for (const name of names) await use(page, name);
      return { copies: await page.evaluate(() => globalThis.copies), errors, runtimes, told: await tell(page) };
    } catch (cause) {
      throw new Error([cause.message, ...errors].join('\n'), { cause });
    } finally {
      await page.close();
    }
  };
}

/** Clicks the button of a component once it is there, and waits for what that does. */
export async function use(page, name) {
  await page.getByRole('button', { name: `${name}: 1` }).click({ timeout: 20_000 });
  await page.getByRole('button', { name: `${name}: 2` }).waitFor({ timeout: 20_000 });
}
