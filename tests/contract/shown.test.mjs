import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { develop, layOutShown, onTerminal, plain } from './support/shown.mjs';
import { matchSnapshot } from './support/snapshot.mjs';

/** Nobody listens there, and browsers and `fetch` ask nobody there. */
const NOBODY = 'http://127.0.0.1:9/mf-manifest.json';
const ESCAPE = '\u001b[';

const contract = { manifests: { ui: './mf-manifest.json' } };
const CASES = [
  ['FED051', 'an error of the contract', 'error', { contract }],
  ['FED002', 'an error of the options', 'error', { contract: false, exposed: {} }],
  ['FED056', 'a warning of a remote that is down', 'warning', {}],
];

describe('how diagnostics are shown', () => {
  let host;
  let browser;

  before(async () => {
    host = await layOutShown();
    browser = await chromium.launch(chromiumLaunchOptions());
  });
  after(async () => {
    await browser?.close();
    await host?.remove();
  });

  for (const [code, what, severity, more] of CASES) {
    const options = () => host.optionsFor(NOBODY, more);

    test(`${what}, in Rspack's stats`, async () => {
      const { text } = await host.build(NOBODY, more);
      await matchSnapshot(`shown-${code}-stats.txt`, text);
    });

    test(`${what}, on the terminal of Rsbuild`, async () => {
      const printed = await onTerminal(host, options());
      assert.equal(printed.code, severity === 'error' ? 1 : 0);
      await matchSnapshot(`shown-${code}-terminal.txt`, printed.text);
      assert.ok(!printed.text.includes(ESCAPE));
      assert.ok(printed.coloured.split('\n').filter((line) => line.includes(ESCAPE)).length > 1, printed.coloured);
      assert.equal(plain(printed.coloured), printed.text);
    });

    // Who develops is told of a missing remote on the terminal, once: see `alive.test.mjs`.
    if (code === 'FED056') continue;
    test(`${what}, in the browser of who develops`, async (t) => {
      const server = await develop(host, options());
      t.after(server.close);
      const page = await browser.newPage();
      t.after(() => page.close());
      await matchSnapshot(`shown-${code}-browser.txt`, await overlayOf(page, server.url));
    });
  }
});

/** The text of the overlay, which is in the place of Rsbuild's. */
async function overlayOf(page, url) {
  await page.goto(url);
  const problem = page.locator('fedpack-overlay').locator('dialog li');
  await problem.waitFor();
  return (await problem.allInnerTexts()).join('\n\n').replaceAll('\u00a0', ' ');
}
