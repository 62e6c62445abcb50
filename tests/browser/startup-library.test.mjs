import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { chromium } from '@playwright/test';
import { version } from 'react';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { proofsOf } from '../support/proves.mjs';
import { serve } from '../support/serve.mjs';
import { build, host } from './support/startup.mjs';

const proves = proofsOf(import.meta.filename);
const { resolve } = createRequire(import.meta.url);
const exported = { value: `with ${version}`, default: 'default' };
const asyncStartup = { experiments: { asyncStartup: true } };

/** What a page does to get at the exports: scripts before the entry, and a module that gives a promise of them. */
const script = '<script src="main.js"></script>';
const named = { tags: script, take: 'globalThis.Own' };
const unnamed = { tags: script, take: 'globalThis.ready' };
const required = { tags: '<script src="require.js"></script>', take: requiring('["./main.js"]') };
const types = [
  ['var', { name: 'Own' }, named],
  ['assign', { name: 'Own' }, { ...named, tags: `<script>var Own;</script>${script}` }],
  ['assign', { name: ['Own', 'deep'] }, { tags: `<script>var Own = {};</script>${script}`, take: 'Own.deep' }],
  ['assign-properties', { name: 'Own' }, { ...named, take: 'Own.ready' }, 'assign'],
  ['this', { name: 'Own' }, named],
  ['this', {}, unnamed],
  ['window', { name: 'Own' }, named],
  ['window', {}, unnamed],
  ['self', { name: 'Own' }, named],
  ['self', {}, unnamed],
  ['global', { name: 'Own' }, named],
  ['umd', { name: 'Own' }, named],
  ['umd', {}, required],
  ['umd2', { name: 'Own' }, named, 'umd'],
  ['amd', {}, required],
  ['amd', { name: 'Own' }, { tags: `<script src="require.js"></script>${script}`, take: requiring('["Own"]') }],
  [
    'jsonp',
    { name: 'callback' },
    { tags: `<script>function callback(given) { Own = given; }</script>${script}`, take: 'Own' },
  ],
  [
    'system',
    {},
    { tags: '<script src="system.js"></script>', take: 'System.import("./main.js").then(({ ready }) => ready)' },
  ],
  ['module', {}, { tags: '', take: 'import("./main.mjs")' }],
  ['modern-module', {}, { tags: '', take: 'import("./main.mjs")' }],
];

function requiring(names) {
  return `new Promise((resolve) => require(${names}, (promise) => resolve(promise)))`;
}

describe('the promise of an entry that starts asynchronously, on a page', () => {
  let browser;
  let folder;
  const servers = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-startup-library-'));
    browser = await chromium.launch(chromiumLaunchOptions());
  });

  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  });

  /** Takes the exports as a page does, and gives what they are. */
  const take = async (output, { tags, take }) => {
    await mkdir(output, { recursive: true });
    await copyFile(resolve('requirejs/require.js'), join(output, 'require.js'));
    await copyFile(resolve('systemjs/dist/system.js'), join(output, 'system.js'));
    await writeFile(
      join(output, 'index.html'),
      `<!doctype html><link rel="icon" href="data:,">${tags}<script type="module">
        const given = ${take};
        if (typeof given?.then !== 'function') throw new Error('not a promise');
        const { value, default: byDefault } = await given;
        globalThis.result = { value, default: byDefault };
      </script>`,
    );
    const server = await serve(output);
    servers.push(server);
    const page = await browser.newPage();
    const failed = new Promise((_, reject) => page.on('pageerror', reject));
    failed.catch(() => {});
    try {
      await page.goto(server.url);
      const result = page.waitForFunction(() => globalThis.result, undefined, { timeout: 10_000 });
      return await (await Promise.race([result, failed])).jsonValue();
    } finally {
      await page.close();
    }
  };

  for (const [at, [type, more, use, id = type]] of types.entries()) {
    const name = more.name ? `, named ${[more.name].flat().join('.')}` : '';
    const isModule = type === 'module' || type === 'modern-module';
    proves([`startup/library-promise-${id}`], `library.type ${type}${name}`, async () => {
      const output = join(folder, String(at));
      await build(output, host(undefined, asyncStartup), {
        entry: './exporting.js',
        output: { library: { type, ...more }, ...(isModule && { module: true, chunkFormat: 'module' }) },
      });
      assert.deepEqual(await take(output, use), exported);
    });
  }

  for (const [type, output] of [
    ['var', {}],
    ['module', { module: true, chunkFormat: 'module' }],
  ]) {
    for (const optimization of [{ runtimeChunk: 'single' }, { splitChunks: { chunks: 'all', minSize: 0 } }]) {
      const what = JSON.stringify(optimization);
      proves([`startup/library-promise-${type}`], `library.type ${type} with ${what}`, async () => {
        const place = join(folder, `${type}-${Object.keys(optimization)}`);
        const { main } = await build(place, host(undefined, asyncStartup), {
          entry: './exporting.js',
          optimization,
          output: { library: { type, ...(type === 'var' && { name: 'Own' }) }, ...output },
        });
        const tags = main.map((file) => `<script src="${file}"></script>`).join('');
        const use = type === 'var' ? { tags, take: 'globalThis.Own' } : { tags: '', take: 'import("./main.mjs")' };
        assert.deepEqual(await take(place, use), exported);
      });
    }
  }
});
