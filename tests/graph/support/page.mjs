import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { tsImport } from 'tsx/esm/api';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';

const PACKAGE = new URL('../../../packages/fedpack/', import.meta.url);
const load = (file) => tsImport(new URL(file, PACKAGE).href, import.meta.url);

const { pageAssets, toHtml } = await load('src/graph/index.ts');
export const { federationOf, graphOf, releaseOf } = await load('tests/support/graph-data.ts');
export const assets = pageAssets();

/**
 * A browser for the tests of a file, in which pages of graphs are opened from disk.
 *
 * @returns {(data: object, options?: import('@playwright/test').BrowserContextOptions & { hash?: string }) =>
 *   Promise<{ page: import('@playwright/test').Page, faults: string[] }>} opens a page; `faults` is what it asked of a
 *   network, refused, printed or threw
 */
export function opener() {
  let browser;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-graph-'));
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  let count = 0;
  return async (data, { hash = '', ...options } = {}) => {
    const file = join(folder, `${count++}.html`);
    await writeFile(file, toHtml(data, assets));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const faults = [];
    const own = pathToFileURL(file).href;
    await context.route('**', (route) => {
      const url = route.request().url();
      if (url.split('#')[0] === own) return route.continue();
      faults.push(`asked for ${url}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(dialog.message());
      return dialog.dismiss();
    });
    await page.goto(`${own}${hash}`);
    return { page, faults };
  };
}

/** The box of an app in the picture. */
export const box = (page, name) => page.getByRole('button', { name: `${name},` });

/** The details of an app. */
export const details = (page, name) => page.getByRole('region', { name, exact: true });
