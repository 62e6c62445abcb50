import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { startRemote } from '../support/remote.mjs';
import { nowhere, startServer } from './support/answers.mjs';
import { develop, layOutShown } from './support/shown.mjs';

const APPS = {
  'an `import()`': `import('ui/Button').then(
  ({ size }) => (document.title = \`size \${size}\`),
  () => (document.title = 'missing'),
);
`,
  'a static import': `import { size } from 'ui/Button';

document.title = \`size \${size}\`;
`,
};

describe('a page whose remote is started later', { timeout: 60_000 }, () => {
  let browser;
  let remote;

  before(async () => {
    browser = await chromium.launch(chromiumLaunchOptions());
    remote = await startRemote();
  });
  after(async () => {
    await browser?.close();
    await remote?.remove();
  });

  for (const [what, index] of Object.entries(APPS)) {
    test(`comes alive without being asked to, with ${what}`, async (t) => {
      const host = await layOutShown();
      t.after(host.remove);
      await host.write({ 'src/index.ts': index });
      const notes = [];
      t.mock.method(console, 'info', (text) => notes.push(text));
      const url = await nowhere(t);
      const server = await develop(host, host.optionsFor(url));
      t.after(server.close);
      const page = await browser.newPage();
      t.after(() => page.close());
      const printed = [];
      page.on('console', (message) => printed.push(message.text()));
      const failed = page.waitForEvent('requestfailed', (request) => request.url() === url);
      await page.goto(server.url);
      await failed;
      let loads = 0;
      page.on('load', () => (loads += 1));
      const there = sirv(remote.dist, { dev: true });
      await startServer(
        t,
        (request, response) => {
          response.setHeader('access-control-allow-origin', '*');
          there(request, response, () => response.writeHead(404).end());
        },
        Number(new URL(url).port),
      );
      await page.waitForFunction(() => document.title === 'size m');
      assert.equal(loads, 1);
      assert.deepEqual(
        printed.filter((text) => text.includes('FED')),
        [],
      );
      assert.equal(notes.length, 2, notes.join('\n'));
      // Pages that are opened from now on are not loaded twice.
      await page.goto(server.url);
      await page.waitForFunction(() => document.title === 'size m');
      assert.equal(loads, 2);
    });
  }
});
