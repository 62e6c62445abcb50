import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { buildRemotes, buildShell, TIMEOUT } from './support/build.mjs';
import { measure } from './support/measure.mjs';
import { ALL, HEALTHY } from './support/remotes.mjs';
import { serveAll } from './support/server.mjs';

/** How long the shell is used, in seconds, with a navigation in each. */
const SECONDS = Number(process.env.FEDPACK_LOAD_SECONDS || 60);

let folder;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fedpack-load-'));
  server = await serveAll(folder);
  await Promise.all([buildRemotes(folder), buildShell(folder, server.url)]);
  browser = await chromium.launch(chromiumLaunchOptions());
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test(`fifty remotes, ten of them down and five silent, for ${SECONDS} seconds`, async (t) => {
  const page = await browser.newPage();
  const unhandled = [];
  page.on('pageerror', (error) => unhandled.push(String(error)));
  await page.goto(`${server.url}/shell/`);
  await page.locator('#home').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');

  /** Shows a remote, and waits until it is there or has failed. */
  const visit = async (name) => {
    const start = performance.now();
    await page.evaluate((name) => globalThis.show(name), name);
    const outcome = HEALTHY.includes(name) ? page.getByText(name, { exact: true }) : page.getByRole('alert');
    return { start, outcome };
  };
  const leave = async () => {
    await page.evaluate(() => globalThis.show(undefined));
    await page.locator('#home').waitFor();
    return measure(session);
  };

  // Every remote once, so that what comes afterwards is no first load.
  for (const name of ALL) {
    const { outcome } = await visit(name);
    await outcome.first().waitFor();
  }
  const first = await leave();

  let slowest = 0;
  for (let second = 0; second < SECONDS; second++) {
    const name = ALL[second % ALL.length];
    const { start, outcome } = await visit(name);
    if (HEALTHY.includes(name)) {
      await outcome.waitFor();
      slowest = Math.max(slowest, performance.now() - start);
    }
    // The user's pace, not a wait for something.
    await setTimeout(Math.max(0, start + 1000 - performance.now()));
  }
  const last = await leave();

  t.diagnostic(
    `slowest mount ${Math.round(slowest)} ms, at first ${JSON.stringify(first)}, at last ${JSON.stringify(last)}`,
  );
  assert.deepEqual(unhandled, []);
  assert.ok(slowest < TIMEOUT, `a remote that is well took ${slowest} ms: as long as one that is silent`);
  assert.ok(last.listeners <= first.listeners + 5, `${last.listeners} listeners, ${first.listeners} before`);
  assert.ok(last.nodes <= first.nodes + 50, `${last.nodes} nodes, ${first.nodes} before`);
  const growth = (last.heap - first.heap) / first.heap;
  assert.ok(growth < 0.1, `the heap has grown by ${Math.round(growth * 100)} %`);
});
