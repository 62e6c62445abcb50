import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the page that starts the host. */
export function writePage(folder) {
  return writeFile(
    join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><script src="main.js"></script>\n',
  );
}

/**
 * Opens the host and waits for its report. Rejects with the first error that nothing on the page caught.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function readReport(browser, url) {
  const page = await browser.newPage();
  const failed = new Promise((_, reject) => page.on('pageerror', reject));
  failed.catch(() => {});
  try {
    await page.goto(url);
    const result = page.waitForFunction(() => globalThis.result, undefined, { timeout: 20_000 });
    return await (await Promise.race([result, failed])).jsonValue();
  } finally {
    await page.close();
  }
}
