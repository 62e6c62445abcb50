import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { ModuleFederationPlugin } from 'fedpack';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { build } from '../support/host-and-remote.mjs';
import { readReport, writePage } from '../support/page.mjs';
import { serve } from '../support/serve.mjs';

describe('a remote with several places', () => {
  let browser;
  let folder;
  let remote;
  let dead;
  const servers = [];

  const open = async (name) => {
    const server = await serve(join(folder, name));
    servers.push(server);
    return server;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-lists-'));
    browser = await chromium.launch(chromiumLaunchOptions());
    await build('remote', ModuleFederationPlugin, join(folder, 'remote'));
    remote = (await open('remote')).url;
    const closed = await open('remote');
    dead = closed.url;
    await closed.close();
  });

  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close().catch(() => {})));
    await rm(folder, { recursive: true, force: true });
  });

  const report = async (name, remotes, entry) => {
    await build('host', ModuleFederationPlugin, join(folder, name), { options: { remotes }, entry });
    await writePage(join(folder, name));
    return readReport(browser, (await open(name)).url);
  };

  for (const entry of ['mf-manifest.json', 'remoteEntry.js']) {
    test(`the second is taken when the first is down, by ${entry}`, async () => {
      const { text, sameReact, list } = await report(`second-${entry}`, {
        remote: [`remote@${dead}/${entry}`, `remote@${remote}/${entry}`],
      });
      assert.deepEqual({ text, sameReact, list }, { text: 'Hello from the remote', sameReact: true, list: ['second'] });
    });
  }

  test('the first is taken when it is there, and the second is not asked', async () => {
    const { text } = await report('first', {
      remote: [`remote@${remote}/mf-manifest.json`, `remote@${dead}/mf-manifest.json`],
    });
    assert.equal(text, 'Hello from the remote');
  });

  test('application code loads from the first place that is there', async () => {
    const places = [`remote@${dead}/mf-manifest.json`, `remote@${remote}/mf-manifest.json`];
    assert.deepEqual(await report('on-demand', { remote: places }, './src/on-demand.js'), { second: true });
  });

  test('a place on the own origin is one remote, by loadRemote and by import', async () => {
    await build('remote', ModuleFederationPlugin, join(folder, 'same-origin', 'remote'));
    const places = ['remote@/remote/mf-manifest.json', `remote@${dead}/mf-manifest.json`];
    const host = { options: { remotes: { remote: places } }, entry: './src/twice.js', clean: false };
    await build('host', ModuleFederationPlugin, join(folder, 'same-origin'), host);
    await writePage(join(folder, 'same-origin'));
    assert.deepEqual(await readReport(browser, (await open('same-origin')).url), { evaluated: ['first', 'second'] });
  });

  test('a script that sets a global is a place as well', async () => {
    const global = `promise new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = ${JSON.stringify(`${remote}/remoteEntry.js`)};
      script.onload = () => resolve(window.remote);
      script.onerror = reject;
      document.head.append(script);
    })`;
    const { text, sameReact } = await report('global', { remote: [`remote@${dead}/remoteEntry.js`, global] });
    assert.deepEqual({ text, sameReact }, { text: 'Hello from the remote', sameReact: true });
  });
});
