import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endChild } from '../../support/end-child.mjs';
import { within } from '../../support/within.mjs';
import playUses from './play-uses.cjs';

/**
 * What has come of a use of the remote.
 *
 * @typedef {object} Played
 * @property {unknown} [value]
 * @property {string} [error]
 * @property {string[]} ran modules of remotes that have run
 * @property {{url: string, integrity: string, crossOrigin: string | null}[]} [elements] those that the page has loaded of remotes
 * @property {string[]} [unhandled] errors that nobody has caught
 */

/**
 * Opens the host's page and uses what the remote exposes, each of `uses` in turn.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string[]} uses
 * @param {[Function, unknown]} [prepare] runs on the page ahead of it, with an argument
 * @returns {Promise<Played>} that of the last use
 */
export async function playPage(browser, url, uses, prepare) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const unhandled = [];
    page.on('pageerror', (error) => unhandled.push(error.message));
    if (prepare) await page.addInitScript(...prepare);
    await page.addInitScript(watchElements);
    await page.goto(url);
    await page.waitForFunction(() => globalThis.use, undefined, { timeout: 20_000 });
    const played = await within('the end of the uses', page.evaluate(playUses, uses));
    const elements = await page.evaluate(() => globalThis.seen);
    return { ...played, elements, unhandled };
  } finally {
    await context.close();
  }
}

/** Notes each script and style sheet that is added, as it is when its file is asked for. */
function watchElements() {
  globalThis.seen = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.localName === 'script' || node.rel === 'stylesheet') {
          const { integrity, crossOrigin } = node;
          globalThis.seen.push({ url: node.src || node.href, integrity, crossOrigin });
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/**
 * The same in Node, in a process of its own.
 *
 * @param {string} file the host
 * @param {string[]} uses
 * @returns {Promise<Played>}
 */
export async function playNode(file, uses) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'in-node.cjs'), file, ...uses], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [[], []];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const [code] = await within('the end of the host', once(child, 'close')).finally(() => endChild(child));
  const line = out
    .join('')
    .split('\n')
    .find((text) => text.startsWith('played '));
  if (!line) throw new Error(`the host has ended with ${code}: ${out.join('')}${err.join('')}`);
  return { ...JSON.parse(line.slice('played '.length)), unhandled: code === 0 ? [] : [err.join('')] };
}
