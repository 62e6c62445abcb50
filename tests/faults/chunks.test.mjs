import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { buildRemote } from './support/built-remote.mjs';
import { createHosts } from './support/hosts.mjs';
import { every } from './support/pairs.mjs';

const kinds = every({ import: ['use', 'use-dynamic'], remote: ['manifest', 'script'] });

describe('the chunks of a remote', () => {
  let browser;
  let folder;
  let site;
  let server;
  let hosts;
  const deployed = (...parts) => join(folder, 'site', 'remote', ...parts);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-chunks-'));
    await Promise.all(['one', 'two'].map((version) => buildRemote(join(folder, version), version)));
    server = await serve(join(folder, 'site'));
    hosts = await createHosts(server.url);
    [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(hosts.folder)]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), server?.close(), hosts?.remove()]);
    await rm(folder, { recursive: true, force: true });
  });

  const deploy = async (version) => {
    await rm(deployed(), { recursive: true, force: true });
    await cp(join(folder, version), deployed(), { recursive: true });
  };
  beforeEach(() => deploy('one'));

  /** Takes the chunks away, or puts something else in their place. */
  const change = async (text) => {
    const chunks = (await readdir(deployed())).filter((file) => /^[0-9a-f]+\.js$/.test(file));
    assert.ok(chunks.length > 0);
    await Promise.all(
      chunks.map((file) => (text === undefined ? rm(deployed(file)) : writeFile(deployed(file), text))),
    );
  };

  const open = async (t, kind) => {
    const place = await hosts.build({ target: 'web', strategy: 'version-first', ...kind });
    const page = await browser.newPage();
    t.after(() => page.close());
    await page.goto(`${site.url}/${place}/`);
    const use = (what) =>
      page.evaluate(
        (what) =>
          globalThis.use[what]().then(
            (value) => ({ value }),
            ({ message }) => ({ error: message }),
          ),
        what,
      );
    return { page, use };
  };

  for (const kind of kinds) {
    const name = Object.values(kind).join(', ');

    test(`one that is gone is loaded when it is back: ${name}`, async (t) => {
      const { use } = await open(t, kind);
      await change();
      assert.match((await use('thing')).error, /Loading chunk .*\/remote\/[0-9a-f]+\.js/s);
      await deploy('one');
      assert.deepEqual(await use('thing'), { value: 'thing' });
    });

    test(`one that is a page is loaded when it is there: ${name}`, async (t) => {
      const { use } = await open(t, kind);
      await change('<!doctype html>');
      assert.match((await use('thing')).error, /Loading chunk .*\/remote\/[0-9a-f]+\.js/s);
      await deploy('one');
      assert.deepEqual(await use('thing'), { value: 'thing' });
    });

    test(`a module that threw is evaluated again: ${name}`, async (t) => {
      const { page, use } = await open(t, kind);
      await page.evaluate(() => Object.assign(globalThis, { isBroken: true }));
      assert.match((await use('thing')).error, /the module is broken/);
      await page.evaluate(() => Object.assign(globalThis, { isBroken: false }));
      assert.deepEqual(await use('thing'), { value: 'thing' });
    });
  }

  for (const kind of kinds.filter(({ remote }) => remote === 'manifest')) {
    test(`are those of the new deployment when the old ones are gone: ${Object.values(kind).join(', ')}`, async (t) => {
      const { use } = await open(t, kind);
      assert.deepEqual(await use('thing'), { value: 'thing' });
      await deploy('two');
      assert.deepEqual(await use('later'), { value: 'two' });
    });
  }
});
