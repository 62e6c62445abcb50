import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve.mjs';
import { buildHost, buildModules, buildRemotes, builtHost, lockHost } from './support/apps.mjs';
import { change, changeManifest, changes } from './support/change.mjs';
import { playPage } from './support/play.mjs';

const [ENTRY, CHUNK, LATER] = changes;
const VALUE = 'thing with lib of the remote';

describe('remotes that a host comes to in other ways', () => {
  let folder;
  let browser;
  let server;
  let site;
  const remotes = (target = 'web') => join(folder, 'remotes', target);
  const host = (...parts) => join(folder, 'hosts', ...parts);
  const built = (place, kind) =>
    builtHost(host('app'), host(place), server.url, { target: 'web', integrity: 'manifest', ...kind });
  const play = (place, uses, prepare, given) =>
    playPage(browser, `${site.url}/${place}/`, uses, prepare && [prepare, given]);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-integrity-'));
    server = await serve(join(folder, 'remotes'));
    await buildRemotes(join(folder, 'remotes'), server.url, 'web');
    await buildModules(remotes('modules/remote'));
    await lockHost(host('app'), host('unlocked'), server.url, 'web');
    await built('manifest');
    await built('es5', { syntax: 'es5' });
    await built('dynamic-manifest', { entry: 'dynamic' });
    await built('dynamic-lock', { entry: 'dynamic', integrity: 'lock' });
    const options = {
      remotes: { remote: `remote@${server.url}/modules/remote/mf-manifest.json` },
      contract: false,
    };
    await built('modules', { options });
    [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(host())]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), server?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  for (const integrity of ['manifest', 'lock']) {
    test(`registered at run time, with the complete runtime: ${integrity}`, async (t) => {
      const place = `dynamic-${integrity}`;
      const { value, error, unhandled } = await play(place, ['thing', 'later']);
      assert.deepEqual({ value, error, unhandled }, { value: 'chunk of the remote', error: undefined, unhandled: [] });
      for (const each of [ENTRY, CHUNK, LATER]) {
        const { file, undo } = await change(remotes(), each);
        t.after(undo);
        assertRefused(await play(place, [each.uses]), `${server.url}/web/remote/${file}`, each.ran);
        await undo();
      }
    });
  }

  /** What a tool puts into a page. */
  const inlineSnapshot = (publicPath) => {
    const remote = {
      ...{ publicPath, remoteEntry: 'remoteEntry.js', remoteEntryType: 'global', globalName: 'remote' },
      ...{ version: '', modules: [], shared: [], remotesInfo: {} },
    };
    globalThis.__FEDERATION__ = { moduleInfo: { remote, 'inlined:1.0.0': { ...remote, version: '1.0.0' } } };
  };

  test('by a snapshot in the page: the manifest says which hashes count', async (t) => {
    const snapshot = [inlineSnapshot, `${server.url}/web/remote/`];
    const { value, error } = await play('manifest', ['thing'], ...snapshot);
    assert.deepEqual({ value, error }, { value: VALUE, error: undefined });
    const { file, undo } = await change(remotes(), ENTRY);
    t.after(undo);
    assertRefused(await play('manifest', ['thing'], ...snapshot), `${server.url}/web/remote/${file}`, ENTRY.ran);
  });

  test('by a snapshot alone, or by an entry: nobody says which hashes count', async () => {
    const script = await play('dynamic-manifest', ['script']);
    assert.match(script.error, /web\/remote\/remoteEntry\.js of remote "script" is refused.*known by no manifest/s);
    const inlined = await play('dynamic-manifest', ['inlined'], inlineSnapshot, `${server.url}/web/remote/`);
    assert.match(inlined.error, /remote "inlined" is refused.*known by a snapshot/s);
    assert.deepEqual([...script.ran, ...inlined.ran], []);
  });

  test('with a runtime in ES5', async (t) => {
    const { value, error } = await play('es5', ['thing', 'later']);
    assert.deepEqual({ value, error }, { value: 'chunk of the remote', error: undefined });
    const { file, undo } = await change(remotes(), CHUNK);
    t.after(undo);
    assertRefused(await play('es5', ['thing']), `${server.url}/web/remote/${file}`, CHUNK.ran);
  });

  test('as ES modules', async (t) => {
    const { value, error, unhandled } = await play('modules', ['thing', 'later']);
    assert.deepEqual({ value, error, unhandled }, { value: 'chunk of the remote', error: undefined, unhandled: [] });
    for (const each of [{ ...ENTRY, holds: 'remote', becomes: 'Remote' }, CHUNK, LATER]) {
      const { file, undo } = await change(remotes('modules'), each);
      t.after(undo);
      assertRefused(await play('modules', [each.uses]), `${server.url}/modules/remote/${file}`, each.ran);
      await undo();
    }
  });

  test('without a manifest: the build says that nobody lists hashes', async () => {
    const options = { remotes: { remote: `remote@${server.url}/web/remote/remoteEntry.js` } };
    const { errors } = await buildHost(host('app'), host('script'), server.url, {
      ...{ target: 'web', integrity: 'manifest', options },
    });
    assert.match(errors.join('\n'), /FED026 remotes\.remote/);
  });

  test('without a lock: the build says that nothing is pinned', async () => {
    const kind = { target: 'web', integrity: 'lock' };
    const { errors } = await buildHost(host('another-app'), host('no-lock'), server.url, kind);
    assert.match(errors.join('\n'), /FED152 remotes\.remote/);
  });

  test('with another release than is locked: the build warns', async (t) => {
    t.after(
      await changeManifest(remotes(), 'remote', ({ fedpack }) => {
        fedpack.release = `sha256-${'A'.repeat(43)}=`;
      }),
    );
    const { errors, warnings } = await buildHost(host('app'), host('released'), server.url, {
      ...{ target: 'web', integrity: 'lock' },
    });
    assert.deepEqual(errors, []);
    assert.match(warnings.join('\n'), /FED152 remotes\.remote.*released anew/s);
  });
});

function assertRefused({ error, ran }, url, module) {
  assert.ok(error?.includes(url), `${url} is not named: ${error}`);
  assert.match(error, /is refused, and does not run.*expected: sha384-\S+\s+got: sha384-/s);
  assert.ok(!ran.includes(module), `${module} has run`);
}
