import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { build } from '../support/host-and-remote.mjs';
import { readReport, writePage } from '../support/page.mjs';
import { serve } from '../support/serve.mjs';

const plugins = { fedpack: ModuleFederationPlugin, 'built-in': rspack.container.ModuleFederationPlugin };

/** What a page of this host and remote has to say, whoever built it. */
const EXPECTED = {
  sameReact: true,
  element: true,
  text: 'Hello from the remote',
  list: ['second'],
  missing: 'Module "./absent" does not exist in container.',
  evaluated: ['local', 'Greeting', 'first', 'second'],
  shared: ['react'],
  loaded: 1,
};

describe('the same host and remote, built with the built-in plugin and with fedpack by one binary', () => {
  let browser;
  let folder;
  const servers = [];

  const open = async (name) => {
    const server = await serve(join(folder, name));
    servers.push(server);
    return server.url;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-differential-'));
    browser = await chromium.launch(chromiumLaunchOptions());
  });

  after(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (host, remote, entry) => {
    const name = `${host}-with-${remote}-${entry}`;
    await build('remote', plugins[remote], join(folder, `${name}-remote`));
    const remoteUrl = `${await open(`${name}-remote`)}/${entry}`;
    await build('host', plugins[host], join(folder, `${name}-host`), { remoteUrl });
    await writePage(join(folder, `${name}-host`));
    return readReport(browser, await open(`${name}-host`));
  };

  for (const host of Object.keys(plugins)) {
    for (const remote of Object.keys(plugins)) {
      for (const entry of ['mf-manifest.json', 'remoteEntry.js']) {
        test(`${host} host, ${remote} remote, by ${entry}: one React, in the order of a local build`, async () => {
          const { versions, ...report } = await run(host, remote, entry);
          assert.deepEqual(report, EXPECTED);
          assert.equal(versions.length, 1);
        });
      }
    }
  }

  test('both manifests tell the same of exposes and shared modules', async () => {
    const tell = async (name) => {
      await build('remote', plugins[name], join(folder, `manifest-${name}`));
      const text = await readFile(join(folder, `manifest-${name}`, 'mf-manifest.json'), 'utf8');
      const manifest = JSON.parse(text);
      return {
        id: manifest.id,
        entry: manifest.metaData.remoteEntry.name,
        globalName: manifest.metaData.globalName,
        publicPath: manifest.metaData.publicPath,
        exposes: manifest.exposes
          .map(({ id, name, path }) => ({ id, name, path }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
        shared: manifest.shared.map(({ name, version, requiredVersion, singleton }) => ({
          name,
          version,
          requiredVersion,
          singleton,
        })),
      };
    };
    assert.deepEqual(await tell('fedpack'), await tell('built-in'));
  });
});
