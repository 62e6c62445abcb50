import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { buildRemote } from './support/built-remote.mjs';
import { serveDeployed } from './support/deployed.mjs';
import { answers } from './support/faults.mjs';
import { createHosts } from './support/hosts.mjs';
import { openNode, openPage } from './support/opened.mjs';
import { every, pairs } from './support/pairs.mjs';

const columns = {
  strategy: ['version-first', 'loaded-first'],
  import: ['use', 'use-dynamic'],
  remote: ['manifest', 'script'],
};

const SCRIPT = /\/[0-9a-f]+\.js$/;
const STYLES = /\/[0-9a-f]+\.css$/;

/** What may be wrong with a chunk, and what a browser says of a script that it can't read. */
const faults = [
  ...['404', '500', 'reset', 'image'].map((name) => ({ name, files: SCRIPT })),
  { name: 'HTML', files: SCRIPT, throws: "Unexpected token '<'" },
  { name: 'half', files: SCRIPT, throws: /^(Unexpected end of input|Invalid or unexpected token|missing \) .*)$/ },
  ...['404', '500', 'reset'].map((name) => ({ name, files: STYLES })),
];

describe('the chunks of a remote', () => {
  let browser;
  let folder;
  let site;
  const servers = {};
  const hosts = {};
  const deployed = (target, ...parts) => join(folder, target, 'site', 'remote', ...parts);

  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'fedpack-chunks-')));
    const builds = every({ target: ['web', 'node'], version: ['one', 'two'] });
    await Promise.all(builds.map(({ target, version }) => buildRemote(join(folder, target, version), version, target)));
    for (const target of ['web', 'node']) {
      servers[target] = await serveDeployed(join(folder, target, 'site'));
      hosts[target] = await createHosts(servers[target].url);
    }
    [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(hosts.web.folder)]);
  });
  after(async () => {
    await browser?.close();
    const all = [...Object.values(servers), site].map((server) => server?.close());
    await Promise.all([...all, ...Object.values(hosts).map((each) => each.remove())]);
    await rm(folder, { recursive: true, force: true });
  });

  const deploy = async (target, version) => {
    await rm(deployed(target), { recursive: true, force: true });
    await cp(join(folder, target, version), deployed(target), { recursive: true });
  };
  beforeEach(() => Promise.all([deploy('web', 'one'), deploy('node', 'one')]));

  const open = async (kind) => {
    const place = await hosts[kind.target].build(kind);
    return kind.target === 'web'
      ? openPage(browser, `${site.url}/${place}/`)
      : openNode(join(hosts.node.folder, place, 'main.js'));
  };
  const nameOf = (kind) => Object.values(kind).join(', ');

  for (const { fault, ...row } of pairs({ fault: faults, ...columns })) {
    const kind = { target: 'web', ...row };
    const isScript = fault.files === SCRIPT;
    const what = isScript ? 'thing' : 'styled';
    test(`${isScript ? 'a script' : 'styles'}, ${fault.name}: ${nameOf(kind)}`, async (t) => {
      const { use, close } = await open(kind);
      t.after(close);
      const { fail, mend } = servers.web;
      fail(fault.files, answers[fault.name]);
      for (const _ of ['at first', 'again']) {
        assert.match(
          (await use(what)).error,
          isScript ? /Loading chunk .*\/remote\/[0-9a-f]+\.js/s : /Loading css chunk/i,
        );
      }
      mend();
      assert.deepEqual(await use(what), { value: what });
      const unhandled = await close();
      assert.deepEqual(
        unhandled.filter((message) => !fault.throws || !message.match(fault.throws)),
        [],
      );
    });
  }

  for (const row of pairs(columns)) {
    const kind = { target: 'web', ...row };
    test(`a module that threw is evaluated again: ${nameOf(kind)}`, async (t) => {
      const { page, use, close } = await open(kind);
      t.after(close);
      await page.evaluate(() => Object.assign(globalThis, { isBroken: true }));
      assert.match((await use('thing')).error, /the module is broken/);
      await page.evaluate(() => Object.assign(globalThis, { isBroken: false }));
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(await close(), []);
    });
  }

  for (const row of pairs(columns)) {
    const kind = { target: 'node', ...row };
    test(`one that is gone is loaded when it is back: ${nameOf(kind)}`, async (t) => {
      const { use, close } = await open(kind);
      t.after(close);
      const files = (await readdir(deployed('node'))).filter((file) => SCRIPT.test(`/${file}`));
      assert.ok(files.length > 0);
      await Promise.all(files.map((file) => rm(deployed('node', file))));
      for (const _ of ['at first', 'again']) assert.match((await use('thing')).error, /\/remote\/[0-9a-f]+\.js/);
      await deploy('node', 'one');
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(await close(), []);
    });
  }

  const { strategy, import: imports } = columns;
  for (const kind of every({ target: ['web', 'node'], strategy, import: imports, remote: ['manifest'] })) {
    test(`are those of the new deployment when the old ones are gone: ${nameOf(kind)}`, async (t) => {
      const { use, close } = await open(kind);
      t.after(close);
      assert.deepEqual(await use('thing'), { value: 'thing' });
      await deploy(kind.target, 'two');
      assert.deepEqual(await use('later'), { value: 'two' });
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(await close(), []);
    });
  }
});
