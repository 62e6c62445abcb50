import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { written } from './support/files.mjs';
import { serveFlaky } from './support/flaky-server.mjs';
import { hostSuite, kinds, nameOf } from './support/suite.mjs';

const FALLBACK = { value: 'fallback with lib of the host' };
const FIRST = /\/remote\//;

describe('fallback', () => {
  const suite = hostSuite(async () => ({ remotes: await serveFlaky(written) }));
  beforeEach(() => suite.servers.remotes.renew());
  const open = (t, kind, remote, options) => suite.open(t, kind, suite.servers.remotes.url, options, remote);

  for (const kind of kinds) {
    test(`a module stands in, also for static imports, until the remote is back: ${nameOf(kind)}`, async (t) => {
      suite.servers.remotes.fail(FIRST);
      const { use, warnings, unhandled } = await open(t, kind, { fallback: './fallback.js' });
      assert.deepEqual(await use('thing'), FALLBACK);
      assert.deepEqual(await use('static'), FALLBACK);
      assert.deepEqual(await use('thing'), FALLBACK);
      assert.equal(warnings.filter((text) => text.includes('its fallback stands in')).length, 1, warnings.join('\n\n'));
      suite.servers.remotes.heal();
      assert.deepEqual(await use('thing'), { value: 'thing' });
      // A module that has not imported it before.
      assert.deepEqual(await use('again'), { value: 'thing' });
      assert.deepEqual(unhandled, []);
    });

    test(`the remote itself is used while it works: ${nameOf(kind)}`, async (t) => {
      const { use, warnings } = await open(t, kind, { fallback: './fallback.js' });
      assert.deepEqual([await use('thing'), await use('static')], [{ value: 'thing' }, { value: 'thing' }]);
      assert.deepEqual(warnings, []);
    });

    test(`each expose may have one: ${nameOf(kind)}`, async (t) => {
      suite.servers.remotes.fail(FIRST);
      const { use } = await open(t, kind, { fallback: { './thing': './fallback.js' } });
      assert.deepEqual(await use('thing'), FALLBACK);
      const without = await open(t, kind, { fallback: { './other': './fallback.js' } });
      assert.match((await without.use('thing')).error, /RUNTIME-00/);
    });

    test(`it stands in for a list of locations: ${nameOf(kind)}`, async (t) => {
      const { remotes } = suite.servers;
      const file = kind.remote === 'manifest' ? 'mf-manifest.json' : 'remoteEntry.js';
      remotes.fail(FIRST);
      const external = ['/remote/missing/', '/remote/'].map((path) => `remote@${remotes.url}${path}${file}`);
      const { use, unhandled } = await open(t, kind, { external, fallback: './fallback.js' });
      assert.deepEqual(await use('thing'), FALLBACK);
      remotes.heal();
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(unhandled, []);
    });
  }

  for (const kind of kinds.filter(({ how }) => how === 'load')) {
    test(`it stands in for loadRemote: ${nameOf(kind)}`, async (t) => {
      suite.servers.remotes.fail(FIRST);
      const { use } = await open(t, kind, { fallback: './fallback.js' });
      assert.deepEqual(await use('load'), FALLBACK);
      suite.servers.remotes.heal();
      assert.deepEqual(await use('load'), { value: 'thing' });
    });
  }

  test('it follows the attempts of retry', async (t) => {
    suite.servers.remotes.fail(FIRST);
    const { use } = await open(t, kinds[0], { fallback: './fallback.js' }, { retry: { count: 1, delay: 1 } });
    assert.deepEqual(await use('thing'), FALLBACK);
    assert.equal(suite.servers.remotes.asked(FIRST) >= 2, true);
  });
});
