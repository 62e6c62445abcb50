import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { json, manifest, script } from '../faults/support/remote.mjs';
import { build } from '../support/build.mjs';
import { written } from './support/files.mjs';
import { serveFlaky } from './support/flaky-server.mjs';
import { hostSuite, kinds, nameOf } from './support/suite.mjs';

const FILE = { manifest: 'mf-manifest.json', script: 'remoteEntry.js' };

describe('security.origins', () => {
  /** What `remote/mf-manifest.json` says. */
  let changed;
  const suite = hostSuite(async () => ({
    allowed: await serveFlaky(async (path) => (path === 'remote/mf-manifest.json' && changed) || written(path)),
    // Whatever is loaded from here has run.
    evil: await serveFlaky(async (path) =>
      path.endsWith('.json') ? json(manifest(path.split('/')[0])) : script('globalThis.evil = true;'),
    ),
  }));
  beforeEach(() => {
    changed = undefined;
    for (const server of Object.values(suite.servers)) server.renew();
  });
  const refused = (result, url) => {
    assert.match(result.error ?? JSON.stringify(result), /FED024/);
    assert.ok(result.error.includes(url), result.error);
    assert.match(result.error, /security\.origins/);
    assert.equal(suite.servers.evil.asked(/./), 0);
  };
  const only = (origins) => ({ security: { origins } });
  // The module of an application is what a build can't check.
  const decided = only({ module: './allow.js' });

  for (const kind of kinds) {
    test(`what is allowed is loaded: ${nameOf(kind)}`, async (t) => {
      const { url } = suite.servers.allowed;
      const { use, warnings, unhandled } = await suite.open(t, kind, url, only([url]));
      for (const what of ['thing', 'static', 'other']) assert.deepEqual(await use(what), { value: 'thing' });
      assert.deepEqual({ warnings, unhandled }, { warnings: [], unhandled: [] });
    });

    test(`a function decides, about the remote as well: ${nameOf(kind)}`, async (t) => {
      const { url } = suite.servers.allowed;
      const { use, unhandled } = await suite.open(t, kind, url, decided);
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.match((await use('other')).error, /FED024: remote "other" is refused/);
      assert.deepEqual(await use('page'), { value: 'lib of the host' });
      assert.deepEqual(unhandled, []);
    });

    test(`what is not allowed is refused unasked, and the host lives: ${nameOf(kind)}`, async (t) => {
      const { allowed, evil } = suite.servers;
      const external = `remote@${evil.url}/remote/${FILE[kind.remote]}`;
      const { use, unhandled } = await suite.open(t, kind, allowed.url, decided, { external });
      refused(await use('thing'), evil.url);
      refused(await use('static'), evil.url);
      assert.deepEqual(await use('page'), { value: 'lib of the host' });
      assert.deepEqual(unhandled, []);
    });

    test(`other domains have to be allowed as well: ${nameOf(kind)}`, async (t) => {
      const { allowed, evil } = suite.servers;
      allowed.fail(/\/remote\//);
      const retry = { count: 1, delay: 1, domains: [evil.url] };
      const { use } = await suite.open(t, kind, allowed.url, { ...decided, retry });
      refused(await use('thing'), evil.url);
    });
  }

  for (const kind of kinds.filter(({ remote }) => remote === 'manifest')) {
    const chunks = (file) => ({ js: { sync: [file], async: [] }, css: { sync: [], async: [] } });
    const said = {
      'public path': ({ metaData }, url) => Object.assign(metaData, { publicPath: `${url}/` }),
      entry: ({ metaData }, url) => {
        Object.assign(metaData, { publicPath: 'http:' });
        metaData.remoteEntry.name = `${url.slice('http:'.length)}/remoteEntry.js`;
      },
      chunk: ({ metaData, exposes }, url) => {
        Object.assign(metaData, { publicPath: '/' });
        exposes[0].assets = chunks(`${url.slice('http:/'.length)}/chunk.js`);
      },
      'function for the public path': ({ metaData }, url) => {
        delete metaData.publicPath;
        metaData.getPublicPath = `return "${url}/"`;
      },
    };
    for (const [what, change] of Object.entries(said)) {
      test(`a manifest that names another ${what} is refused, and used when it is put right: ${nameOf(kind)}`, async (t) => {
        const { allowed, evil } = suite.servers;
        const wrong = manifest('remote');
        change(wrong, evil.url);
        changed = json(wrong);
        const { use, unhandled } = await suite.open(t, kind, allowed.url, only([allowed.url]));
        refused(await use('thing'), evil.url);
        changed = undefined;
        assert.deepEqual(await use('thing'), { value: 'thing' });
        assert.deepEqual(unhandled, []);
      });
    }

    test(`a manifest that is redirected is refused: ${nameOf(kind)}`, async (t) => {
      const { allowed, evil } = suite.servers;
      allowed.fail(/\/remote\/mf-manifest/, `${evil.url}/remote/mf-manifest.json`);
      const { use } = await suite.open(t, kind, allowed.url, only([allowed.url]));
      assert.match((await use('thing')).error, /FED024/);
      assert.equal(evil.asked(/remoteEntry/), 0);
    });
  }

  for (const kind of kinds.filter(({ target }) => target === 'node')) {
    test(`Node runs no entry that is redirected elsewhere, and the host lives: ${nameOf(kind)}`, async (t) => {
      const { allowed, evil } = suite.servers;
      allowed.fail(/\/remote\/remoteEntry/, `${evil.url}/remote/remoteEntry.js`);
      const { use, unhandled } = await suite.open(t, kind, allowed.url, only([allowed.url]));
      const { error } = await use('thing');
      assert.match(error, /FED024: remote "remote" is refused/);
      assert.ok(error.includes(`${evil.url}/remote/remoteEntry.js`), error);
      assert.deepEqual(await use('page'), { value: 'lib of the host' });
      allowed.heal();
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(unhandled, []);
    });

    test(`Node runs an entry that is redirected to what is allowed: ${nameOf(kind)}`, async (t) => {
      const { allowed } = suite.servers;
      allowed.fail(/\/remote\/remoteEntry\.js$/, `${allowed.url}/remote/remoteEntry.js?moved`, 1);
      const { use, unhandled } = await suite.open(t, kind, allowed.url, only([allowed.url]));
      assert.deepEqual(await use('thing'), { value: 'thing' });
      assert.deepEqual(unhandled, []);
    });
  }

  for (const kind of kinds.filter(({ how }) => how === 'load')) {
    test(`registerRemotes refuses, and takes the others: ${nameOf(kind)}`, async (t) => {
      const { allowed, evil } = suite.servers;
      const { use } = await suite.open(t, kind, allowed.url, only([allowed.url]));
      const url = `${evil.url}/added/${FILE[kind.remote]}`;
      refused(await use('register', url), url);
      assert.match((await use('added')).error, /RUNTIME-004/);
      assert.deepEqual(await use('allowed'), { value: 'thing' });
    });
  }

  test('a build says what its list does not allow', async () => {
    const federation = {
      name: 'host',
      remotes: { remote: 'remote@https://evil.test/mf-manifest.json' },
      security: { origins: ['https://*.example.com'] },
      contract: false,
    };
    const output = join(tmpdir(), `fedpack-policies-refused-${process.pid}`);
    const { errors } = await build(join(import.meta.dirname, 'app'), output, federation, {
      entry: './lib.js',
      output: { clean: true },
    });
    assert.equal(errors.length, 1);
    assert.match(errors[0], /FED024.*remotes\.remote.*https:\/\/evil\.test/s);
  });
});
