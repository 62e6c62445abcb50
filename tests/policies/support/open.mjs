import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endChild } from '../../support/end-child.mjs';
import { within } from '../../support/within.mjs';

/**
 * A host that runs.
 *
 * @typedef {object} Host
 * @property {(what: string, given?: unknown) => Promise<{value?: unknown, error?: string}>} use
 * @property {string[]} warnings
 * @property {string[]} unhandled errors that nobody has caught
 * @property {() => Promise<void>} close
 */

/** Opens a host's page. @returns {Promise<Host & {page: import('@playwright/test').Page}>} */
export async function openPage(browser, url) {
  const page = await browser.newPage();
  const host = { page, warnings: [], unhandled: [], close: () => page.close() };
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      globalThis.violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  page.on('console', (message) => message.type() === 'warning' && host.warnings.push(message.text()));
  page.on('pageerror', (error) => host.unhandled.push(String(error.message)));
  await page.goto(url);
  /** What the page's content security policy has refused. */
  host.violations = () => page.evaluate(() => globalThis.violations);
  host.use = (what, given) =>
    within(
      `an answer of the page to ${what}`,
      page.evaluate(
        ([what, given]) =>
          what === 'told'
            ? { value: globalThis.told }
            : globalThis.use[what](given).then(
                (value) => ({ value }),
                (error) => ({ error: error instanceof Error ? error.message : `no error: ${error}` }),
              ),
        [what, given],
      ),
    );
  return host;
}

/** Starts a host in Node. @returns {Promise<Host>} */
export async function openNode(file) {
  const child = fork(join(import.meta.dirname, 'in-node.cjs'), [file], { silent: true });
  const host = { warnings: [], unhandled: [] };
  const answers = new Map();
  const err = [];
  child.stderr.on('data', (chunk) => err.push(chunk));
  const ended = once(child, 'close').then(([code]) => {
    if (!host.isClosed) host.unhandled.push(`ended with ${code}: ${err.join('')}`);
    for (const answer of answers.values()) answer({ error: `ended: ${err.join('')}` });
  });
  const ready = new Promise((resolve) => {
    child.on('message', ({ id, warning, ready, ...result }) => {
      if (ready) resolve();
      else if (warning) host.warnings.push(warning);
      else answers.get(id)?.(result);
    });
  });
  let last = 0;
  host.use = (what, given) => {
    last += 1;
    const id = last;
    child.send({ id, what, given });
    return within(`an answer of the host to ${what}`, new Promise((resolve) => answers.set(id, resolve)));
  };
  host.close = async () => {
    host.isClosed = true;
    await endChild(child);
    await ended;
  };
  try {
    await within('the start of the host', Promise.race([ready, ended]));
  } catch (error) {
    await host.close();
    throw error;
  }
  return host;
}
