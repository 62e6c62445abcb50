import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { parse } from 'acorn';
import { build } from '../support/build.mjs';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { filesOf } from './support/files.mjs';
import { serveFlaky } from './support/flaky-server.mjs';
import { openPage } from './support/open.mjs';

const app = join(import.meta.dirname, 'es5');
const target = ['web', 'es5'];
const retry = { count: 2, delay: 10 };

describe('policies in a build for ES5', () => {
  let folder;
  let browser;
  let remotes;
  let site;

  const make = async (place, federation, output) => {
    const more = { target, entry: federation.exposes ? {} : './index.js' };
    const { errors, warnings } = await build(app, join(folder, place), federation, {
      ...more,
      output: { publicPath: 'auto', uniqueName: place, ...output },
    });
    assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] });
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-policies-es5-'));
    remotes = await serveFlaky(filesOf(folder));
    const container = { filename: 'remoteEntry.js', exposes: { './thing': './thing.cjs' }, manifest: true };
    await make('remote', { name: 'remote', retry, ...container }, { chunkFilename: 'chunk.js' });
    const at = (name) => `${name}@${remotes.url}/${name}/mf-manifest.json`;
    await make('host', {
      name: 'host',
      remotes: { remote: at('remote'), gone: { external: at('gone'), fallback: './fallback.cjs' } },
      ...{ retry, security: { origins: [remotes.url] }, contract: false },
    });
    await writeFile(
      join(folder, 'host/index.html'),
      '<!doctype html><link rel="icon" href="data:,"><script src="main.js"></script>\n',
    );
    [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(join(folder, 'host'))]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), remotes?.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => remotes.renew());

  test('every file is ES5', async () => {
    for (const place of ['remote', 'host']) {
      const files = (await readdir(join(folder, place))).filter((file) => file.endsWith('.js'));
      for (const file of files) parse(await readFile(join(folder, place, file), 'utf8'), { ecmaVersion: 5 });
    }
  });

  test('manifest, entry and chunk are tried again, the fallback stands in, and others are refused', async (t) => {
    for (const file of ['mf-manifest.json', 'remoteEntry.js', 'chunk.js']) {
      remotes.fail(new RegExp(`/remote/${file}$`), 503, 2);
    }
    const host = await openPage(browser, `${site.url}/`);
    t.after(() => host.close());
    assert.deepEqual(await host.use('thing'), { value: 'thing' });
    assert.deepEqual(
      ['mf-manifest.json', 'remoteEntry.js', 'chunk.js'].map((file) => remotes.asked(new RegExp(`/remote/${file}$`))),
      [3, 3, 3],
    );
    assert.deepEqual(await host.use('gone'), { value: 'fallback' });
    assert.match((await host.use('register', 'https://evil.example/mf-manifest.json')).error, /FED024.*evil\.example/);
    assert.deepEqual(host.unhandled, []);
  });
});
