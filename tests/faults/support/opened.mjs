import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endChild } from '../../support/end-child.mjs';
import { within } from '../../support/within.mjs';

/**
 * A host that is open, of which a test uses modules one after the other.
 *
 * @typedef {object} Opened
 * @property {(what: string) => Promise<{value?: unknown, error?: string}>} use
 * @property {() => Promise<string[]>} close gives the errors that nobody has caught
 */

/**
 * Opens the host's page.
 *
 * @returns {Promise<Opened & {page: import('@playwright/test').Page}>}
 */
export async function openPage(browser, url) {
  const page = await browser.newPage();
  const unhandled = [];
  page.on('pageerror', (error) => unhandled.push(error.message));
  await page.goto(url);
  const use = (what) =>
    within(
      `an answer of the page to ${what}`,
      page.evaluate(
        (what) =>
          globalThis.use[what]().then(
            (value) => ({ value }),
            ({ message }) => ({ error: message }),
          ),
        what,
      ),
    );
  const close = async () => {
    await page.close();
    return unhandled;
  };
  return { page, use, close };
}

/**
 * Starts the host in Node, in a process of its own, which ends with what nobody catches.
 *
 * @param {string} file
 * @returns {Promise<Opened>}
 */
export async function openNode(file) {
  const child = fork(join(import.meta.dirname, 'use-in-node.cjs'), [file], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const ended = once(child, 'close');
  const answer = async (what) => {
    const answered = Promise.race([once(child, 'message'), ended.then(() => [{ error: errors.join('') }])]);
    return (await within(`an answer of the host to ${what}`, answered))[0];
  };
  try {
    await answer('its start');
  } catch (error) {
    await endChild(child);
    throw error;
  }
  return {
    use(what) {
      if (child.connected) child.send(what);
      return answer(what);
    },
    async close() {
      if (child.connected) child.send('close');
      const [code] = await within('the end of the host', ended).finally(() => endChild(child));
      return code === 0 ? [] : [`ended with ${code}: ${errors.join('')}`];
    },
  };
}
