import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../tests/support/chromium.mjs';
import { MeasureError } from '../lib/child.mjs';

/** Milliseconds after which a page that shows nothing counts as broken. */
const PATIENCE = 60_000;
/** Milliseconds without anything new after which a page waits for what is held: all that it has asked for. */
const QUIET = 300;
/** The same where some of it is not with the servers: it waits for a connection. */
const QUEUED = 2000;
/** What a browser is told to speak nothing newer. */
const FLAGS = { h1: ['--disable-http2'], h2: [] };

/**
 * Opens a page, and takes the time until all of it is mounted. Ends when nothing more is loaded.
 *
 * @param {string} url
 * @param {string[]} selectors of what the page has to show
 * @param {keyof typeof FLAGS} protocol
 * @returns {Promise<number>} milliseconds from navigation until all of it was there
 * @throws {MeasureError} where it does not come, or tells of an error
 */
export const timeMount = (url, selectors, protocol) =>
  open(protocol, selectors, async (page) => {
    await page.goto(url);
    const found = await page.waitForFunction(() => globalThis.mountedAt, null, { timeout: PATIENCE });
    await page.waitForLoadState('networkidle');
    return found.jsonValue();
  });

/**
 * Opens a page that gets its answers in waves: what it has asked for comes only when it asks for nothing more. So it needs as many waves as
 * it needs round trips, however fast this machine is and whatever else it does.
 *
 * @param {string} url
 * @param {string[]} selectors of what the page has to show
 * @param {keyof typeof FLAGS} protocol
 * @param {import('../lib/gate.mjs').Gate} gate that of its servers
 * @returns {Promise<number>} the waves until all of it was mounted
 * @throws {MeasureError} where it does not come, or tells of an error
 */
export const countWaves = (url, selectors, protocol, gate) =>
  open(protocol, selectors, async (page) => {
    let last = performance.now();
    const stir = () => {
      last = performance.now();
    };
    gate.onHeld = stir;
    const underway = new Set();
    page.on('request', (request) => stir(underway.add(request)));
    for (const event of ['requestfinished', 'requestfailed'])
      page.on(event, (request) => stir(underway.delete(request)));
    const calmAfter = () => (gate.count >= underway.size ? QUIET : QUEUED);
    let isThere = false;
    // Comes when the page's own file does.
    const navigation = page.goto(url, { timeout: PATIENCE, waitUntil: 'commit' }).then(
      () => {
        isThere = true;
      },
      (error) => error,
    );
    /** What the page says, when it gets to it. There is nobody to say anything before it has come. */
    const ask = async (question) => isThere && page.evaluate(question);
    const deadline = last + PATIENCE;
    for (let waves = 0; performance.now() < deadline; ) {
      for (let calm = 0; calm < calmAfter(); calm = performance.now() - last) {
        await wait(QUIET);
        await ask(() => {});
      }
      if (await ask(() => globalThis.mountedAt !== undefined)) {
        gate.open();
        const failure = await navigation;
        if (failure instanceof Error) throw failure;
        return waves;
      }
      if (gate.count > 0) waves++;
      gate.release();
      stir();
    }
    throw new Error(`${selectors.join(', ')}: not there`);
  });

/** Runs something with a page of a Chromium with an empty cache. */
async function open(protocol, selectors, work) {
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
    const result = await work(page);
    if (problems.length > 0) throw new MeasureError('the page tells of errors');
    return result;
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
