/**
 * Compares the speed of two builds of a prebuilt runtime, in Node and in Chromium:
 *
 *     node benchmarks/runtime.mjs <before> <after> [rounds]
 *
 * Both are folders with the files of `packages/runtime/dist/prebuilt`. Each round plays both, in turn the one and the other first, each in
 * a process or a page of its own. What is measured is time of the processor, of Node's process and of the page's thread.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../tests/support/chromium.mjs';
import { deviation, median, paired, rotated } from './lib/numbers.mjs';
import { playInPage } from './runtime/in-page.mjs';
import { STEPS } from './runtime/play.js';
import { serve } from './runtime/serve.mjs';

const [before, after, rounds = '15'] = process.argv.slice(2);
const COUNT = 1000;
const IN_NODE = join(import.meta.dirname, 'runtime/in-node.mjs');

const variants = ['web.manifests', 'node.manifests'];
const fileOf = (folder, variant) => join(folder, `${variant}.js`);

if (!after) {
  console.error('node benchmarks/runtime.mjs <before> <after> [rounds]');
  process.exit(1);
}

const browser = await chromium.launch(chromiumLaunchOptions());
const lines = [];
for (const variant of variants) {
  const files = [before, after].map((folder) => fileOf(folder, variant));
  const server = await serve(files);
  const inNode = async (at, kind) =>
    JSON.parse((await promisify(execFile)(process.execPath, [IN_NODE, files[at], JSON.stringify(kind)])).stdout);
  const inPage = (at, kind) => playInPage(browser, server.url, at, kind);
  const run = variant.startsWith('web') ? inPage : inNode;
  for (const strategy of ['version-first', 'loaded-first']) {
    const kind = { entry: `${server.url}/mf-manifest.json`, strategy, count: COUNT };
    const samples = [[], []];
    for (let round = 0; round < Number(rounds); round++) {
      for (const at of rotated([0, 1], round)) samples[at].push(await run(at, kind));
    }
    for (const step of STEPS) {
      const [old, now] = samples.map((all) => all.map((each) => each[step]));
      const text = (times) => `${median(times).toFixed(1)} ± ${deviation(times).toFixed(1)}`;
      const ratio = paired(now, old, (a, b) => a / b);
      lines.push(`| \`${variant}\`, ${strategy} | ${step} | ${text(old)} | ${text(now)} | ${ratio.toFixed(2)} |`);
    }
  }
  await server.close();
}
await browser.close();
console.log(`| | Step | Before, ms | After, ms | Ratio |\n|---|---|---|---|---|\n${lines.join('\n')}`);
