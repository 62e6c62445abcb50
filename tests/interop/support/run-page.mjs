import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../support/serve.mjs';
import { countCopies } from './probe.mjs';

/** Writes the page of a host whose builder takes no page as its entry. */
export function writePage(folder) {
  const html = '<!doctype html><link rel="icon" href="data:,"><div id="root"></div><script src="main.js"></script>\n';
  return writeFile(join(folder, 'index.html'), html);
}

/**
 * Opens a host and clicks the remote's button.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder the host, built
 * @returns {Promise<{report: object, copies: object, text: string | undefined, errors: string[], runtimes: number}>} `report` as the
 * host made it, `text` of the button after the click, `errors` that nothing caught or that the console has, how many runtimes fedpack's
 * remotes have loaded
 */
export async function runPage(browser, folder) {
  const server = await serve(folder);
  const page = await browser.newPage();
  const errors = [];
  let runtimes = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (request.url().includes('federation_runtime')) runtimes += 1;
  });
  try {
    await page.addInitScript(countCopies);
    await page.goto(server.url);
    const reported = await page.waitForFunction(() => globalThis.report, undefined, { timeout: 30_000 });
    const { error } = await reported.jsonValue();
    const text = error === undefined ? await clicked(page, errors) : undefined;
    const { report, copies } = await page.evaluate(() => ({ report: globalThis.report, copies: globalThis.copies }));
    return { report, copies, text, errors, runtimes };
  } finally {
    await page.close();
    await server.close();
  }
}

/** The text of the button after a click; undefined when rendering it has failed. */
async function clicked(page, errors) {
  const failed = new Promise((resolve) => page.on('pageerror', () => resolve()));
  if (errors.length > 0) return undefined;
  const click = async () => {
    await page.getByRole('button', { name: 'Counted by the remote: 1' }).click({ timeout: 30_000 });
    return page.getByRole('button', { name: 'Counted by the remote: 2' }).textContent({ timeout: 30_000 });
  };
  const done = click();
  done.catch(() => {});
  return Promise.race([done, failed]);
}
