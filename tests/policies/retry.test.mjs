import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { filesOf, written } from './support/files.mjs';
import { serveFlaky } from './support/flaky-server.mjs';
import { buildRemote } from './support/hosts.mjs';
import { hostSuite, kinds, nameOf } from './support/suite.mjs';

const ENTRY = /\/remote\/remoteEntry/;
const FIRST = { manifest: /\/remote\/mf-manifest/, script: ENTRY };
const quick = { count: 2, delay: 10 };

describe('retry', () => {
  const suite = hostSuite(async () => ({ first: await serveFlaky(written), second: await serveFlaky(written) }));
  beforeEach(() => {
    for (const server of Object.values(suite.servers)) server.renew();
  });
  const open = (t, kind, retry, more) => suite.open(t, kind, suite.servers.first.url, { retry, ...more });

  for (const kind of kinds) {
    test(`what fails twice is had with the third attempt: ${nameOf(kind)}`, async (t) => {
      const { first } = suite.servers;
      first.fail(FIRST[kind.remote], 503, 2);
      if (kind.remote === 'manifest') first.fail(ENTRY, 503, 2);
      const { use, warnings, unhandled } = await open(t, kind, quick);
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(await use('static'), { value: 'thing' });
      assert.deepEqual([first.asked(FIRST[kind.remote]), first.asked(ENTRY)], [3, 3]);
      assert.deepEqual(
        { told: await use('told'), warnings, unhandled },
        { told: { value: [] }, warnings: [], unhandled: [] },
      );
    });

    test(`what fails for good rejects, is told of once, and heals: ${nameOf(kind)}`, async (t) => {
      const { first } = suite.servers;
      first.fail(FIRST[kind.remote]);
      const { use, warnings, unhandled } = await open(t, kind, quick);
      const { error } = await use('thing');
      assert.match(error, /RUNTIME-00.*It was tried 3 times/s);
      assert.ok(warnings.length <= 1, warnings.join('\n\n'));
      const { value: told } = await use('told');
      assert.equal(new Set(told).size, told.length, told.join('\n'));
      assert.deepEqual(await use('page'), { value: 'lib of the host' });
      first.heal();
      // It may wait with others for attempts that had failed by then.
      const again = await use('thing');
      assert.deepEqual(again.error ? await use('thing') : again, { value: 'thing' });
      assert.deepEqual(unhandled, []);
    });

    test(`nobody waits for a remote that is tried again: ${nameOf(kind)}`, async (t) => {
      suite.servers.first.fail(FIRST[kind.remote]);
      const { use } = await open(t, kind, { count: 1, delay: 600_000, backoff: 1, jitter: 0 });
      const thing = use('thing');
      assert.deepEqual(await use('page'), { value: 'lib of the host' });
      assert.deepEqual(await use('other'), { value: 'thing' });
      assert.equal(await Promise.race([thing.catch(() => {}), Promise.resolve('pending')]), 'pending');
    });

    test(`an attempt that is not answered ends with remoteTimeout: ${nameOf(kind)}`, async (t) => {
      suite.servers.first.fail(FIRST[kind.remote], 'silence', 1);
      const { use, warnings } = await open(t, kind, quick, { remoteTimeout: 1000 });
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.equal(suite.servers.first.asked(FIRST[kind.remote]), 2);
      assert.deepEqual(warnings, []);
    });

    test(`other domains are asked in turn, and then the one that answered: ${nameOf(kind)}`, async (t) => {
      const { first, second } = suite.servers;
      first.fail(/./);
      const domains = ['127.0.0.1:1', second.url];
      const { use, unhandled } = await open(t, kind, { ...quick, domains });
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.equal(first.asked(/\/remote\//), 1, first.paths().join());
      assert.equal(second.asked(ENTRY), 1);
      assert.deepEqual(unhandled, []);
    });
  }
});

describe('retry of chunks', () => {
  let folder;
  const suite = hostSuite(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-policies-remote-'));
    await buildRemote(join(folder, 'plain', 'remote'));
    await buildRemote(join(folder, 'own', 'remote'), { retry: quick });
    const serve = (name) => serveFlaky(filesOf(join(folder, name)));
    return { plain: await serve('plain'), second: await serve('plain'), own: await serve('own') };
  });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const server of Object.values(suite.servers)) server.renew();
  });
  const isStyled = ({ page }) =>
    page.waitForFunction(() => getComputedStyle(document.body).color === 'rgb(1, 2, 3)', undefined, { timeout: 5000 });

  for (const kind of kinds.filter(({ target }) => target === 'web')) {
    for (const file of ['chunk.js', 'chunk.css']) {
      const pattern = new RegExp(`/${file}$`);

      test(`${file} that fails twice is had with the third attempt: ${nameOf(kind)}`, async (t) => {
        suite.servers.plain.fail(pattern, 503, 2);
        const host = await suite.open(t, kind, suite.servers.plain.url, { retry: quick });
        assert.deepEqual(await host.use('thing'), { value: 'thing one' });
        await isStyled(host);
        assert.deepEqual(host.unhandled, []);
      });

      test(`${file} that is gone comes from another domain: ${nameOf(kind)}`, async (t) => {
        suite.servers.plain.fail(pattern);
        const retry = { ...quick, domains: [suite.servers.second.url] };
        const host = await suite.open(t, kind, suite.servers.plain.url, { retry });
        assert.deepEqual(await host.use('thing'), { value: 'thing one' });
        await isStyled(host);
        assert.deepEqual(host.unhandled, []);
      });

      // A host without `retry` adds the style sheets that a manifest names, and the container takes them for loaded.
      if (file === 'chunk.css' && kind.remote === 'manifest') continue;
      test(`a remote's own retry loads its ${file}: ${nameOf(kind)}`, async (t) => {
        suite.servers.own.fail(pattern, 503, 2);
        const host = await suite.open(t, kind, suite.servers.own.url);
        assert.deepEqual(await host.use('thing'), { value: 'thing one' });
        await isStyled(host);
      });
    }
  }
});

describe('retry of chunks in Node', () => {
  let folder;
  const suite = hostSuite(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-policies-node-'));
    await buildRemote(join(folder, 'plain', 'remote'), {}, 'node');
    await buildRemote(join(folder, 'own', 'remote'), { retry: quick }, 'node');
    const serve = (name) => serveFlaky(filesOf(join(folder, name)));
    return { plain: await serve('plain'), second: await serve('plain'), own: await serve('own') };
  });
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const server of Object.values(suite.servers)) server.renew();
  });
  const chunk = /\/chunk\.js$/;

  for (const kind of kinds.filter(({ target }) => target === 'node')) {
    test(`one that fails twice is had with the third attempt: ${nameOf(kind)}`, async (t) => {
      const { plain } = suite.servers;
      plain.fail(chunk, 503, 2);
      const host = await suite.open(t, kind, plain.url, { retry: quick });
      assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      assert.equal(plain.asked(chunk), 3);
      assert.deepEqual(host.unhandled, []);
    });

    test(`one that fails for good rejects, and heals: ${nameOf(kind)}`, async (t) => {
      const { plain } = suite.servers;
      plain.fail(chunk);
      const host = await suite.open(t, kind, plain.url, { retry: quick });
      assert.match((await host.use('thing')).error, /chunk\.js answers with 503\nIt was tried 3 times\./);
      plain.heal();
      assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      assert.deepEqual(host.unhandled, []);
    });

    test(`one that is gone comes from another domain: ${nameOf(kind)}`, async (t) => {
      const { plain, second } = suite.servers;
      plain.fail(chunk);
      const host = await suite.open(t, kind, plain.url, { retry: { ...quick, domains: [second.url] } });
      assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      assert.deepEqual(host.unhandled, []);
    });

    test(`a remote's own retry loads it: ${nameOf(kind)}`, async (t) => {
      const { own } = suite.servers;
      own.fail(chunk, 503, 2);
      const host = await suite.open(t, kind, own.url);
      assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      assert.equal(own.asked(chunk), 3);
      assert.deepEqual(host.unhandled, []);
    });
  }
});
