import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium.mjs';
import { serve } from '../../support/serve.mjs';
import { buildRemotes, builtHost, lockHost } from './apps.mjs';
import { change, changeManifest, changes } from './change.mjs';
import { playNode, playPage } from './play.mjs';

const HASH = /sha384-[\w+/]{64}/g;
const MODES = ['manifest', 'lock'];
const STRATEGIES = ['version-first', 'loaded-first'];
/** What a host gets of remotes that nobody has changed. */
const VALUES = {
  thing: 'thing with lib of the remote',
  later: 'chunk of the remote',
  nested: 'nested: value of the nested remote',
};

/**
 * Defines the tests of hosts for pages, or for Node.
 *
 * @param {'web' | 'node'} target
 */
export function describeHosts(target) {
  describe(`a host for ${target === 'web' ? 'pages' : 'Node'}`, () => {
    let folder;
    let browser;
    let server;
    let site;
    const remotes = () => join(folder, 'remotes', target);
    const host = (...parts) => join(folder, 'hosts', ...parts);

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'fedpack-integrity-'));
      server = await serve(join(folder, 'remotes'));
      await buildRemotes(join(folder, 'remotes'), server.url, target);
      await lockHost(host('app'), host('unlocked'), server.url, target);
      for (const integrity of MODES) {
        for (const strategy of STRATEGIES) {
          await builtHost(host('app'), host(integrity, strategy), server.url, { target, integrity, strategy });
        }
      }
      if (target === 'web') {
        [browser, site] = await Promise.all([chromium.launch(chromiumLaunchOptions()), serve(host())]);
      }
    });
    after(async () => {
      await browser?.close();
      await Promise.all([site?.close(), server?.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    });

    const play = (place, uses, prepare) =>
      target === 'web'
        ? playPage(browser, `${site.url}/${place}/`, uses, prepare)
        : playNode(host(place, 'main.js'), uses);

    for (const integrity of MODES) {
      for (const strategy of STRATEGIES) {
        const place = `${integrity}/${strategy}`;

        describe(`with the hashes of the ${integrity}, ${strategy}`, () => {
          for (const use of Object.keys(VALUES)) {
            test(`runs what nobody has changed: ${use}`, async () => {
              const { value, error, unhandled, elements } = await play(place, [use]);
              assert.deepEqual({ value, error, unhandled }, { value: VALUES[use], error: undefined, unhandled: [] });
              if (target === 'web') assertGuarded(elements, server.url);
            });
          }

          for (const each of changes.filter(({ targets }) => targets?.includes(target) ?? true)) {
            test(`refuses ${each.name} with a changed byte`, async (t) => {
              const { file, undo } = await change(remotes(), each);
              t.after(undo);
              const { error, ran, unhandled } = await play(place, [each.uses]);
              assertRefused(error, `${server.url}/${target}/${each.app}/${file}`);
              assert.ok(!ran.includes(each.ran), `${each.ran} has run`);
              assert.deepEqual(unhandled, []);
            });
          }

          test('refuses a manifest with a changed byte', async (t) => {
            // The first hash is that of a file which is loaded in any case.
            t.after(
              await changeManifest(remotes(), 'remote', ({ fedpack }) => {
                for (const file of Object.keys(fedpack.integrity)) {
                  fedpack.integrity[file] = fedpack.integrity[file].replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
                }
              }),
            );
            const { error, ran } = await play(place, ['thing']);
            const file = integrity === 'lock' ? 'mf-manifest.json' : 'remoteEntry.js';
            assert.match(error, /is refused/);
            assert.ok(error.includes(`${server.url}/${target}/remote/${file}`), error);
            assert.match(error, /expected: sha\d+-\S+\ngot: sha\d+-\S+/);
            assert.deepEqual(ran, []);
          });

          test('refuses a manifest of another tool, which lists no hashes', async (t) => {
            t.after(
              await changeManifest(remotes(), 'remote', (manifest) => {
                delete manifest.fedpack;
              }),
            );
            const { error, ran } = await play(place, ['thing']);
            assert.match(error, /remote\/mf-manifest\.json of remote "remote" is refused.*lists no hashes/s);
            assert.deepEqual(ran, []);
          });

          test('refuses a file that the manifest lists no hash of', async (t) => {
            t.after(
              await changeManifest(remotes(), 'remote', ({ fedpack }) => {
                for (const file of Object.keys(fedpack.integrity)) {
                  if (/chunk/.test(file)) delete fedpack.integrity[file];
                }
              }),
            );
            const { error, ran } = await play(place, ['later']);
            assert.match(error, /is refused/);
            assert.match(error, integrity === 'lock' ? /lists other files/ : /lists no hash of it/);
            assert.ok(!ran.includes('chunk'));
          });
        });
      }
    }

    for (const each of changes.filter(({ targets }) => targets?.includes(target) ?? true)) {
      test(`without the option, runs ${each.name} with a changed byte`, async (t) => {
        const { undo } = await change(remotes(), each);
        t.after(undo);
        const { error, unhandled } = await play('unlocked', [each.uses]);
        assert.deepEqual({ error, unhandled }, { error: undefined, unhandled: [] });
      });
    }

    test('goes on with a remote that was repaired, on the same page', { skip: target !== 'web' }, async (t) => {
      const { undo } = await change(remotes(), changes[0]);
      t.after(undo);
      const page = await browser.newPage();
      t.after(() => page.close());
      await page.goto(`${site.url}/manifest/loaded-first/`);
      const use = () => page.evaluate(() => globalThis.use.thing().catch(({ message }) => message));
      assertRefused(await use(), `${server.url}/web/remote/remoteEntry.js`);
      await undo();
      assert.equal(await use(), VALUES.thing);
    });
  });
}

/** Asserts that an error names a file, the hash that it should have and the one that it has. */
function assertRefused(error, url) {
  assert.ok(error, 'it was not refused');
  assert.ok(error.includes(url), `${url} is not named: ${error}`);
  assert.match(error, /is refused, and does not run/);
  const [expected, got] = error.match(HASH) ?? [];
  assert.match(error, /expected: sha384-/);
  assert.match(error, /got: sha384-/);
  assert.notEqual(expected, got);
}

/** Asserts that every script and style sheet of a remote was asked for with a hash. */
function assertGuarded(elements, server) {
  const ofRemotes = elements.filter(({ url }) => url.startsWith(server));
  assert.ok(ofRemotes.length > 0);
  for (const { url, integrity, crossOrigin } of ofRemotes) {
    assert.match(integrity, /^sha384-[\w+/]{64}$/, url);
    assert.equal(crossOrigin, 'anonymous', url);
  }
}
