import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
const esm = { module: true, chunkFormat: 'module', chunkLoading: 'import', workerChunkLoading: 'import' };
const right = { version, thing: `thing with ${version}`, scheduler: 'function' };

describe('workers that import shared and remote modules statically', () => {
  let browser;
  let folder;
  let remote;
  let imported;
  const servers = [];

  const open = async (name) => {
    const server = await serve(join(folder, name));
    servers.push(server);
    return server.url;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-startup-workers-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    await buildRemote(join(folder, 'remote'), { target: 'webworker' });
    await buildRemote(join(folder, 'modules'), { output: esm });
    remote = await open('remote');
    // A module is loaded in the same way on a page and in a worker.
    imported = {
      remoteType: 'import',
      remotes: { remote: `${await open('modules')}/remoteEntry.mjs` },
    };
  });

  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  });

  const settings = [
    ['whose page touches nothing', { entry: './page.js' }, ['worker']],
    ['whose page does so too', { entry: './touching-page.js' }, ['page', 'worker']],
    ['with split chunks', { entry: './touching-page.js', optimization: all }, ['page', 'worker']],
    [
      'with one runtime chunk',
      { entry: './touching-page.js', optimization: { runtimeChunk: 'single' } },
      ['page', 'worker'],
    ],
    ['in production', { entry: './touching-page.js', mode: 'production' }, ['page', 'worker']],
    ['that is shared', { entry: './shared-page.js' }, ['worker']],
    ['whose page is a library', { entry: './page.js', output: { library: { type: 'var', name: 'Own' } } }, ['worker']],
  ];
  for (const [what, config, names] of settings) {
    proves(['startup/workers'], `a worker ${what}`, async () => {
      const { main } = await build(join(folder, what), host(undefined, imported), config);
      await writePage(join(folder, what), 'index.html', main);
      const page = await started(browser, await open(what), names);
      assert.deepEqual(page.started.worker, right);
    });
  }

  proves(['startup/workers'], 'a worker that is asked before it has started', async () => {
    const { main } = await build(join(folder, 'asked'), host(undefined, imported), { entry: './asking-page.js' });
    await writePage(join(folder, 'asked'), 'index.html', main);
    const page = await started(browser, await open('asked'), ['worker']);
    assert.deepEqual(page.started.worker, { data: 'asked at once', thing: right.thing });
  });

  proves(['startup/workers'], 'a worker that is an ECMAScript module', async () => {
    const { main } = await build(join(folder, 'esm'), host(undefined, imported), { entry: './page.js', output: esm });
    await writePage(join(folder, 'esm'), 'index.html', main, 'type="module"');
    assert.deepEqual((await started(browser, await open('esm'), ['worker'])).started.worker, right);
  });

  proves(['startup/workers'], 'a worker whose remote is a script', async () => {
    const { main } = await build(join(folder, 'script'), host(remote), { entry: './page.js' });
    await writePage(join(folder, 'script'), 'index.html', main);
    assert.deepEqual((await started(browser, await open('script'), ['worker'])).started.worker, right);
  });

  proves(['startup/workers'], 'a build whose target is a worker', async () => {
    const { main } = await build(join(folder, 'target'), host(remote), {
      entry: './worker.js',
      target: 'webworker',
    });
    await writeFile(
      join(folder, 'target', 'index.html'),
      `<!doctype html><link rel="icon" href="data:,"><script>
        globalThis.started = {};
        new Worker(${JSON.stringify(main[0])}).onmessage = ({ data }) => {
          started.worker = data;
        };
      </script>`,
    );
    assert.deepEqual((await started(browser, await open('target'), ['worker'])).started.worker, right);
  });
});
