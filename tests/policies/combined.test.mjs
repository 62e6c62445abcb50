import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { filesOf } from './support/files.mjs';
import { serveFlaky } from './support/flaky-server.mjs';
import { buildRemote, NONCE } from './support/hosts.mjs';
import { hostSuite, kinds, nameOf } from './support/suite.mjs';

const FILES = ['mf-manifest.json', 'remoteEntry.js', 'chunk.js', 'chunk.css'];
const quick = { count: 1, delay: 1 };

/** The strictest policy that remotes can be used under, with the origins of the manifests. */
const strict = (servers, duplicates) => {
  const origins = Object.values(servers).map(({ url }) => url);
  return [
    `default-src 'none'; base-uri 'none'; img-src data:; connect-src ${origins.join(' ')}`,
    `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'nonce-${NONCE}'`,
    `require-trusted-types-for 'script'; trusted-types host remote${duplicates ? " 'allow-duplicates'" : ''}`,
  ].join('; ');
};

describe('retry, integrity, origins and a strict content security policy together', () => {
  let folder;
  /** What the second server sends in place of a text. */
  let changed;
  /** Whether a page lets a policy for Trusted Types be made again. */
  let duplicates;
  const suite = hostSuite(
    async () => {
      folder = await mkdtemp(join(tmpdir(), 'fedpack-policies-remote-'));
      await buildRemote(join(folder, 'plain', 'remote'));
      const plain = filesOf(join(folder, 'plain'));
      const own = filesOf(join(folder, 'own'));
      const readChanged = (read) => async (path) => {
        const file = await read(path);
        const body = String(file?.body);
        if (!changed?.file.test(path)) return file;
        assert.ok(body.includes(changed.holds), `${path} does not hold ${changed.holds}`);
        return { ...file, body: body.replaceAll(changed.holds, changed.becomes) };
      };
      const mirror = await serveFlaky(readChanged(own));
      await buildRemote(join(folder, 'own', 'remote'), { retry: { ...quick, domains: [mirror.url] } });
      return {
        first: await serveFlaky(plain),
        second: await serveFlaky(readChanged(plain)),
        // Whatever is asked for here should not have been.
        elsewhere: await serveFlaky(plain),
        own: await serveFlaky(own),
        mirror,
      };
    },
    (servers) => strict(servers, duplicates),
  );
  after(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    changed = undefined;
    duplicates = true;
    for (const server of Object.values(suite.servers)) server.renew();
  });

  /** Opens a host that tries another domain, and allows it unless it is another one than the second. */
  const open = (t, kind, domain = 'second') => {
    const { [domain]: other, first } = suite.servers;
    // What a list doesn't allow is an error of the build.
    const origins = domain === 'second' ? [first.url, other.url] : { module: './allow.js' };
    return suite.open(t, kind, first.url, {
      retry: { ...quick, domains: [other.url] },
      security: { integrity: 'manifest', origins },
    });
  };
  const isStyled = ({ page }) =>
    page.waitForFunction(() => getComputedStyle(document.body).color === 'rgb(1, 2, 3)', undefined, { timeout: 5000 });
  const ran = ({ page }) => page.evaluate(() => globalThis.ran ?? []);
  const clean = async (host) =>
    assert.deepEqual(
      { violations: await host.violations(), unhandled: host.unhandled },
      { violations: [], unhandled: [] },
    );
  /** How a test changes each file of the second server: as many bytes as before. */
  const changes = {
    'remoteEntry.js': ['The module cache', 'The module cachE'],
    'chunk.js': ['thing ', 'Thing '],
    'chunk.css': ['1, 2, 3', '3, 2, 1'],
  };

  for (const kind of kinds.filter(({ target, remote }) => target === 'web' && remote === 'manifest')) {
    test(`what works is used: ${nameOf(kind)}`, async (t) => {
      const host = await open(t, kind);
      assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      assert.deepEqual(await host.use('static'), { value: 'thing one' });
      await isStyled(host);
      assert.equal(suite.servers.second.asked(/\/remote\//), 0);
      await clean(host);
    });

    for (const file of FILES) {
      const pattern = new RegExp(`/${file.replace('.', '\\.')}$`);

      test(`${file} that is gone comes from the other domain: ${nameOf(kind)}`, async (t) => {
        suite.servers.first.fail(pattern);
        const host = await open(t, kind);
        assert.deepEqual(await host.use('thing'), { value: 'thing one' });
        await isStyled(host);
        assert.ok(suite.servers.second.asked(pattern) > 0);
        await clean(host);
      });

      if (changes[file]) {
        test(`${file} with a changed byte on the other domain is refused: ${nameOf(kind)}`, async (t) => {
          suite.servers.first.fail(pattern);
          const [holds, becomes] = changes[file];
          changed = { file: pattern, holds, becomes };
          const host = await open(t, kind);
          const { error, value } = await host.use('thing');
          assert.equal(value, undefined);
          assert.ok(error.includes(`${suite.servers.second.url}/remote/${file}`), error);
          assert.match(error, /is refused, and does not run.*expected: sha384-\S+\s+got: sha384-/s);
          assert.deepEqual(await ran(host), []);
          await clean(host);
          changed = undefined;
          assert.deepEqual(await host.use('thing'), { value: 'thing one' });
        });
      }

      test(`${file} is not taken from a domain that is not allowed: ${nameOf(kind)}`, async (t) => {
        suite.servers.first.fail(pattern);
        const host = await open(t, kind, 'elsewhere');
        const { error } = await host.use('thing');
        assert.match(error, /FED024: remote "remote" is refused/);
        assert.ok(error.includes(suite.servers.elsewhere.url), error);
        assert.equal(suite.servers.elsewhere.asked(/./), 0);
        await clean(host);
        suite.servers.first.heal();
        assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      });
    }

    test(`a remote's own retry takes chunks from its other domain, by their hashes: ${nameOf(kind)}`, async (t) => {
      const { own, mirror } = suite.servers;
      const open = () => suite.open(t, kind, own.url, { security: { integrity: 'manifest', origins: [own.url] } });
      own.fail(/chunk\.js$/);
      const host = await open();
      assert.deepEqual(await host.use('thing'), { value: 'thing one' });
      await clean(host);
      const [holds, becomes] = changes['chunk.js'];
      changed = { file: /chunk\.js$/, holds, becomes };
      const other = await open();
      const { error } = await other.use('thing');
      assert.ok(error.includes(`${mirror.url}/remote/chunk.js`), error);
      assert.match(error, /is refused, and does not run/);
      assert.deepEqual(await ran(other), []);
      await clean(other);
    });

    test(`a container that is loaded again makes its policy again, which a page has to allow: ${nameOf(kind)}`, async (t) => {
      duplicates = false;
      suite.servers.first.fail(/chunk\.js$/);
      const host = await open(t, kind);
      assert.match((await host.use('thing')).error, /Policy with name "remote" already exists/);
      assert.deepEqual(await host.use('page'), { value: 'lib of the host' });
      assert.deepEqual(host.unhandled, []);
    });
  }
});
