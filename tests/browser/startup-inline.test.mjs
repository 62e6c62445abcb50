import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { version } from 'react';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { build, host, started, writePage } from './support/startup.mjs';

const common = { common: `with ${version}` };
const entry = { main: './asking.js' };
const page = { names: ['base', 'asking'], expected: { base: { version }, asking: {} } };

/** What puts an `import()` into the file of its entry, in builds that leave out whatever they don't need. */
const BUILDS = {
  'asyncChunks false': { ...page, config: { entry, output: { asyncChunks: false } } },
  'asyncChunks false for one entry': {
    ...page,
    config: { entry: { main: { import: './asking.js', asyncChunks: false } } },
  },
  'chunkLoading false': { ...page, config: { entry, output: { chunkLoading: false } } },
  'asyncChunks false, in a worker': {
    names: ['worker'],
    expected: { worker: common },
    config: { entry: { main: './waiting-page.js' }, output: { asyncChunks: false } },
  },
};

describe('entries that have their import()s in their own files, on a page', () => {
  let browser;
  let folder;
  let server;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-startup-inline-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    server = await serve(folder);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [name, { config, names, expected }] of Object.entries(BUILDS)) {
    test(`start when what these need is there, with ${name}`, async () => {
      const output = join(folder, name.replaceAll(/\W+/g, '-'));
      const shared = { react: { singleton: true } };
      const production = { mode: 'production', ignoreWarnings: [/FED048/] };
      const { main } = await build(output, host(undefined, { shared }), { ...production, ...config });
      await writePage(output, 'index.html', main);
      const { started: got } = await started(browser, `${server.url}/${name.replaceAll(/\W+/g, '-')}/`, names);
      assert.deepEqual(got, expected);
    });
  }
});
