import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { written } from './support/files.mjs';
import { serveFlaky } from './support/flaky-server.mjs';
import { hostSuite, kinds, nameOf } from './support/suite.mjs';

const ENTRY = /\/remote\/remoteEntry/;
const FIRST = { manifest: /\/remote\/mf-manifest/, script: ENTRY };

describe('@module-federation/retry-plugin', () => {
  const suite = hostSuite(async () => ({ first: await serveFlaky(written), second: await serveFlaky(written) }));
  beforeEach(() => {
    for (const server of Object.values(suite.servers)) server.renew();
  });
  const open = (t, kind, { second, ...options } = {}) =>
    suite.open(t, kind, suite.servers.first.url, {
      runtimePlugins: ['./hooks.js', ['./upstream-retry.js', { second }]],
      ...options,
    });

  for (const kind of kinds) {
    const manifest = kind.remote === 'manifest';

    // As with upstream, a plugin is not asked about entries in Node.
    if (manifest || kind.target === 'web') {
      test(`what fails twice is had with the third attempt: ${nameOf(kind)}`, async (t) => {
        const { first } = suite.servers;
        if (manifest) first.fail(FIRST.manifest, 'page', 2);
        if (kind.target === 'web') first.fail(ENTRY, 'page', 2);
        const { use, warnings, unhandled } = await open(t, kind);
        assert.deepEqual(await use('thing'), { value: 'thing' });
        assert.deepEqual(await use('static'), { value: 'thing' });
        assert.equal(first.asked(FIRST[kind.remote]), 3);
        const { value: told } = await use('told');
        assert.deepEqual({ told, warnings, unhandled }, { told: [], warnings: [], unhandled: [] });
      });
    }

    test(`what fails for good rejects, is told of once, and heals: ${nameOf(kind)}`, async (t) => {
      const { first } = suite.servers;
      first.fail(FIRST[kind.remote], 'page');
      const { use, warnings, unhandled } = await open(t, kind);
      assert.match((await use('thing')).error, /RUNTIME-00/);
      assert.ok(warnings.filter((text) => text.includes("can't share modules")).length <= 1, warnings.join('\n\n'));
      const { value: told } = await use('told');
      assert.equal(new Set(told).size, told.length, told.join('\n'));
      assert.deepEqual(await use('page'), { value: 'lib of the host' });
      first.heal();
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(unhandled, []);
    });

    if (manifest) {
      test(`a manifest that is gone comes from the URL of its fallback: ${nameOf(kind)}`, async (t) => {
        const { first, second } = suite.servers;
        first.fail(/\/mf-manifest/);
        const { use, unhandled } = await open(t, kind, { second: second.url });
        assert.deepEqual(await use('thing'), { value: 'thing' });
        assert.deepEqual(unhandled, []);
      });
    }

    test(`beside the option retry: ${nameOf(kind)}`, async (t) => {
      const { first, second } = suite.servers;
      first.fail(/./);
      const retry = { count: 1, delay: 10, domains: [second.url] };
      const { use, unhandled } = await open(t, kind, { retry });
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.equal(second.asked(ENTRY), 1);
      assert.deepEqual(unhandled, []);
    });
  }
});
