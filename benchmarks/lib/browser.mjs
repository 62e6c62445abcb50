import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../tests/support/chromium.mjs';
import { MeasureError } from './child.mjs';

/** Milliseconds after which a page that shows nothing counts as broken. */
const PATIENCE = 60_000;

/**
 * Opens a page in a Chromium with an empty cache, and waits until all of it is there and nothing more is loaded.
 *
 * @param {string} url
 * @param {string[]} selectors of what the page has to show
 * @throws {MeasureError} where it does not, or tells of an error
 */
export async function visit(url, selectors) {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const problems = [];
  try {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => {
      // A server has no icon unless the application has one.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
    });
    await page.goto(url);
    for (const selector of selectors) await page.locator(selector).waitFor({ timeout: PATIENCE });
    await page.waitForLoadState('networkidle');
  } catch (error) {
    throw new MeasureError([error.message, ...problems].join('\n'));
  } finally {
    await browser.close();
  }
  if (problems.length > 0) throw new MeasureError(problems.join('\n'));
}
