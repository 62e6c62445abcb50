import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from '@playwright/test';
import { version } from 'react';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { proofsOf } from '../support/proves.mjs';
import { serve } from '../support/serve.mjs';
import { build, buildRemote, host, started, writePage } from './support/startup.mjs';

const proves = proofsOf(import.meta.filename);
const all = { splitChunks: { chunks: 'all', minSize: 0 } };
const entry = { main: './main.js', other: './other.js' };
const esm = { module: true, chunkFormat: 'module', chunkLoading: 'import' };
const common = `with ${version}`;
const right = {
  main: { version, thing: `thing ${common}`, common },
  other: { scheduler: 'function', common },
};
const several = ['startup/several-entries', 'startup/several-entries-shared-chunks'];
const settings = [
  ['nothing set', {}, ['startup/several-entries']],
  ['runtimeChunk single', { runtimeChunk: 'single' }, ['startup/runtime-chunk-single', ...several]],
  ['runtimeChunk multiple', { runtimeChunk: 'multiple' }, ['startup/runtime-chunk-multiple', ...several]],
  ['splitChunks all', all, ['startup/split-chunks-all', ...several]],
  [
    'both',
    { ...all, runtimeChunk: 'single' },
    ['startup/split-chunks-all', 'startup/runtime-chunk-single', ...several],
  ],
];

/** As they are written, the other way round, and each of them with another one first. */
function ordersOf(scripts) {
  const rotations = (list) => list.map((_, at) => [...list.slice(at), ...list.slice(0, at)]);
  return [...rotations(scripts), ...rotations(scripts.toReversed())];
}

/** Lets scripts arrive in the order of `files`, whatever the page asks for first. */
async function arriveInOrder(page, files) {
  let last = Promise.resolve();
  const arrivals = new Map(
    files.map((file) => {
      const before = last;
      let arrived;
      last = new Promise((resolve) => {
        arrived = resolve;
      });
      return [file, { before, arrived }];
    }),
  );
  const fileOf = (url) => new URL(url).pathname.slice(1);
  await page.route('**/*.js', async (route) => {
    await arrivals.get(fileOf(route.request().url()))?.before;
    await route.continue();
  });
  page.on('requestfinished', (request) => arrivals.get(fileOf(request.url()))?.arrived());
}

describe('entries that start asynchronously, on a page', () => {
  let browser;
  let folder;
  let remote;
  let modules;
  const servers = [];

  const open = async (name) => {
    const server = await serve(join(folder, name));
    servers.push(server);
    return server.url;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-startup-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    await buildRemote(join(folder, 'remote'));
    remote = await open('remote');
    await buildRemote(join(folder, 'modules'), { output: esm });
    modules = await open('modules');
  });

  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  });

  for (const [name, optimization, ids] of settings) {
    proves(ids, `scripts in any order: ${name}`, async () => {
      const entries = await build(join(folder, name), host(remote), { entry, optimization });
      const scripts = [...new Set([...entries.main, ...entries.other])];
      const url = await open(name);
      for (const [at, order] of ordersOf(scripts).entries()) {
        await writePage(join(folder, name), `${at}.html`, order);
        const { started: values } = await started(browser, `${url}/${at}.html`, ['main', 'other']);
        assert.deepEqual(values, right, order.join());
      }
    });

    proves(ids, `async scripts, the last first: ${name}`, async () => {
      const output = `${name} async`;
      const entries = await build(join(folder, output), host(remote), { entry, optimization });
      const scripts = [...new Set([...entries.main, ...entries.other])];
      const url = await open(output);
      await writePage(join(folder, output), 'index.html', scripts, 'async');
      const arrive = (page) => arriveInOrder(page, scripts.toReversed());
      assert.deepEqual((await started(browser, url, ['main', 'other'], arrive)).started, right);
    });

    proves(['startup/depend-on', ...ids], `an entry runs after the one that it depends on: ${name}`, async () => {
      const output = `${name} dependent`;
      const entries = await build(join(folder, output), host(remote), {
        entry: {
          base: './base.js',
          main: { import: './main.js', dependOn: 'base' },
          plain: { import: './plain.js', dependOn: 'base' },
        },
        optimization,
      });
      const scripts = [...new Set(Object.values(entries).flat())];
      const url = await open(output);
      for (const [at, order] of ordersOf(scripts).entries()) {
        await writePage(join(folder, output), `${at}.html`, order);
        const page = await started(browser, `${url}/${at}.html`, ['base', 'main', 'plain']);
        assert.equal(page.order[0], 'base', order.join());
        assert.deepEqual(page.started.main, right.main);
      }
    });
  }

  proves(
    ['startup/static-remote', 'startup/several-entries'],
    'a remote that is down stops one entry only',
    async () => {
      const gone = await serve(join(folder, 'remote'));
      await gone.close();
      const entries = await build(join(folder, 'down'), host(gone.url), { entry: { ...entry, plain: './plain.js' } });
      await writePage(join(folder, 'down'), 'index.html', [...entries.main, ...entries.other, ...entries.plain]);
      const errors = [];
      const listen = async (page) => {
        page.on('pageerror', (error) => errors.push(error.message));
      };
      const failure = await started(browser, await open('down'), ['main'], listen).catch((error) => error);
      assert.match(failure.message, new RegExp(`${gone.url}/remoteEntry\\.js`));
      const page = await browser.newPage();
      try {
        await page.goto(`${servers.at(-1).url}/index.html`);
        await page.waitForFunction(() => globalThis.started.other && globalThis.started.plain, undefined, {
          timeout: 10_000,
        });
        assert.equal(await page.evaluate(() => 'main' in globalThis.started), false);
      } finally {
        await page.close();
      }
    },
  );

  for (const [name, optimization, ids] of settings) {
    proves(ids, `ECMAScript modules, in either order: ${name}`, async () => {
      const output = `${name} modules`;
      const options = { remoteType: 'module', remotes: { remote: `${modules}/remoteEntry.mjs` } };
      const entries = await build(join(folder, output), host(undefined, options), { entry, optimization, output: esm });
      // What an entry needs is imported by its own file.
      const scripts = [entries.main.at(-1), entries.other.at(-1)];
      const url = await open(output);
      for (const [at, order] of [scripts, scripts.toReversed()].entries()) {
        await writePage(join(folder, output), `${at}.html`, order, 'type="module"');
        const { started: values } = await started(browser, `${url}/${at}.html`, ['main', 'other']);
        assert.deepEqual(values, right, order.join());
      }
    });
  }

  proves(
    ['startup/untouched-entry-synchronous'],
    'an entry that touches nothing runs before the next script',
    async () => {
      const entries = await build(join(folder, 'plain'), host(remote), {
        entry: { main: './main.js', plain: './plain.js' },
      });
      await writePage(join(folder, 'plain'), 'index.html', [...entries.main, ...entries.plain]);
      const { order } = await started(browser, await open('plain'), ['main', 'plain']);
      assert.deepEqual(order, ['plain', 'before', 'main']);
    },
  );
});
