import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { buildHost, buildModules, buildRemotes, buildSystem, builtHost } from './support/apps.mjs';
import { playNode, playPage } from './support/play.mjs';

describe('where no hash can be checked, a remote is refused', () => {
  let folder;
  let browser;
  let server;
  let site;
  const host = (...parts) => join(folder, 'hosts', ...parts);
  const remotes = (path) => ({ remote: `remote@${server.url}/${path}/mf-manifest.json` });
  /** Builds a host of the remote at a path. */
  const builtOf = (place, path, kind = {}) => {
    const options = { remotes: remotes(path), contract: false };
    return builtHost(host('app'), host(place), server.url, { target: 'web', integrity: 'manifest', options, ...kind });
  };
  const playWeb = (place) => playPage(browser, `${site.url}/${place}/`, ['thing']);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-integrity-'));
    server = await serve(join(folder, 'remotes'));
    await buildRemotes(join(folder, 'remotes'), server.url, 'web');
    await buildModules(join(folder, 'remotes/modules'));
    await buildSystem(join(folder, 'remotes/system'));
    await builtOf('worker', 'web/remote', { entry: 'in-worker' });
    await builtOf('system', 'system');
    await builtOf('modules', 'modules', { target: 'node' });
    [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(host())]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), server?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  const refused = ({ value, error, ran, unhandled }, file, reason) => {
    assert.equal(value, undefined);
    assert.ok(
      error?.includes(`${server.url}/${file} of remote "remote" is refused, and does not run: ${reason}`),
      error,
    );
    assert.deepEqual({ ran, unhandled }, { ran: [], unhandled: [] });
  };

  test('in a worker', async () => {
    const reason = 'browsers check no hashes of scripts in workers.';
    refused(await playWeb('worker'), 'web/remote/remoteEntry.js', reason);
  });

  test('as an entry of SystemJS', async () => {
    refused(await playWeb('system'), 'system/remoteEntry.js', 'browsers check no hashes of entries of SystemJS.');
  });

  test('as ES modules in Node', async () => {
    const played = await playNode(host('modules/main.js'), ['thing']);
    refused(played, 'modules/remoteEntry.js', 'in Node, hashes of ES modules are not checked.');
  });

  for (const external of ['module https://cdn.example/remoteEntry.js', 'promise Promise.resolve({})', 'var remote']) {
    test(`as an external, by the build: ${external}`, async () => {
      const { errors } = await buildHost(host('app'), host('external'), server.url, {
        ...{ target: 'web', integrity: 'manifest', options: { remotes: { remote: external }, contract: false } },
      });
      assert.match(errors.join('\n'), /FED026 remotes\.remote/);
    });
  }
});
