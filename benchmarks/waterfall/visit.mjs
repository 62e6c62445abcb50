import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../tests/support/chromium.mjs';
import { MeasureError } from '../lib/child.mjs';

/** Milliseconds after which a page that shows nothing counts as broken. */
const PATIENCE = 60_000;
/** What a browser is told to speak nothing newer. */
const FLAGS = { h1: ['--disable-http2'], h2: [] };

/**
 * Opens a page in a Chromium with an empty cache, and waits until all of it is mounted and nothing more is loaded.
 *
 * @param {string} url
 * @param {string[]} selectors of what the page has to show
 * @param {keyof typeof FLAGS} protocol
 * @returns {Promise<{ms: number, at: number}>} milliseconds from navigation until all of it was there, and the time of
 *   `performance.now()` in this process
 * @throws {MeasureError} where it does not come, or tells of an error
 */
export async function visitLate(url, selectors, protocol) {
  const { args, ...options } = chromiumLaunchOptions();
  const browser = await chromium.launch({ ...options, args: [...args, ...FLAGS[protocol]] });
  const problems = [];
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) problems.push(message.text());
    });
    await page.addInitScript(watch, selectors);
    await page.goto(url);
    const ms = await (await page.waitForFunction(() => globalThis.mountedAt, null, { timeout: PATIENCE })).jsonValue();
    await page.waitForLoadState('networkidle');
    if (problems.length > 0) throw new MeasureError(problems.join('\n'));
    const origin = await page.evaluate(() => performance.timeOrigin);
    return { ms, at: origin + ms - performance.timeOrigin };
  } catch (error) {
    throw new MeasureError([error.message, ...problems].join('\n'));
  } finally {
    await browser.close();
  }
}

/** Runs in the page, before all else: notes when all selectors have found something. */
function watch(selectors) {
  const observer = new MutationObserver(() => {
    if (!selectors.every((selector) => document.querySelector(selector))) return;
    observer.disconnect();
    globalThis.mountedAt = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
