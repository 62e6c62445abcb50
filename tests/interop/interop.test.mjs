import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { proofsOf } from '../support/proves.mjs';
import { cases } from './cases.mjs';
import { rulesOf } from './rules.mjs';
import { createWorkshop } from './support/build.mjs';
import { installPeers } from './support/install.mjs';
import { createPairs } from './support/pair.mjs';
import { writeReadme } from './support/readme.mjs';

const proves = proofsOf(import.meta.filename);
const SAME = { sameReact: true, sameReactDOM: true, sameHooks: true };
const HTML = '<button id="_R_0_" type="button">Counted by the remote: 1</button>';

/** What a host tells that shares one React with its remote. `react` is the number of copies that are evaluated. */
const expectation = {
  browser: ({ host, limit }) => ({
    report: SAME,
    copies: { react: limit?.expected.react ?? 1, renderers: 1 },
    text: 'Counted by the remote: 2',
    errors: [],
    // fedpack's host has one, and its remote's entry has none.
    runtimes: host.builder === 'fedpack' ? 0 : 1,
  }),
  node: ({ limit }) => ({ html: HTML, ...SAME, react: limit?.expected.react ?? 1, renderers: 0 }),
};

describe('hosts and remotes of fedpack and of its peers', () => {
  const results = [];
  let browser;
  let folder;
  let pairs;

  before(async () => {
    const peers = await installPeers();
    folder = await mkdtemp(join(peers, 'run-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    pairs = createPairs(createWorkshop(peers, folder), browser);
  });

  after(async () => {
    await pairs?.close();
    await browser?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
    if (results.length === cases.length) await writeReadme(results);
  });

  for (const each of cases) {
    proves(rulesOf(each), title(each), async () => {
      const result = { case: each, passed: false };
      results.push(result);
      for (const name of each.names) check(each, await pairs.run(each, name), name);
      result.passed = true;
    });
  }

  for (const each of cases.filter(({ limit }) => limit)) {
    proves([], `without fedpack as well: ${title({ ...each, ...each.limit.control })}`, async () => {
      const control = { ...each, ...each.limit.control };
      for (const name of each.names) checkLimit(control, await pairs.run(control, name), name);
    });
  }

  // Upstream's remotes fail without a core.
  for (const [host, remote, provideExternalRuntime] of [
    ['enhanced', 'fedpack', true],
    ['enhanced', 'fedpack', false],
    ['fedpack', 'enhanced', true],
  ]) {
    test(`${host} ← ${remote}: a remote on the runtime core of a host that ${provideExternalRuntime ? 'provides it' : 'has none for it'}`, async () => {
      const pair = {
        host: { builder: host, experiments: { provideExternalRuntime } },
        remote: { builder: remote, experiments: { externalRuntime: true } },
        place: 'browser',
        kind: 'manifest',
        by: 'http',
      };
      assert.deepEqual(await pairs.run(pair, 'host'), expectation.browser(pair));
    });
  }

  for (const builder of ['fedpack', 'webpack']) {
    test(`the probe sees two Reacts when ${builder} shares none`, async () => {
      const pair = {
        host: { builder },
        remote: { builder },
        place: 'browser',
        kind: 'script',
        by: 'http',
        shared: false,
      };
      const { report, copies, text } = await pairs.run(pair, 'host');
      assert.deepEqual(report, { sameReact: false, sameReactDOM: false, sameHooks: false });
      assert.deepEqual(copies, { react: 2, renderers: 1 });
      assert.equal(text, undefined, 'a component with hooks of another React is not rendered');
    });
  }
});

function check(given, told, name) {
  if (given.limit?.expected.fails) return checkLimit(given, told, name);
  assert.deepEqual(told, expectation[given.place](given), `host named ${name}`);
}

/** Of peers alone only what the limit is about is checked. */
function checkLimit({ place, limit }, told, name) {
  const { react, fails } = limit.expected;
  if (fails) assert.match(told.error, fails, `host named ${name}`);
  else assert.equal((place === 'node' ? told : told.copies).react, react, `host named ${name}`);
}

function title({ host, remote, place, kind, by, names }) {
  const strategy = host.shareStrategy ? ` (${host.shareStrategy})` : '';
  return `${host.builder}${strategy} ← ${remote.builder}: ${kind} by ${by}, ${place}, host ${names.join(' and ')}`;
}
