import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { build } from '../support/build.mjs';
import { site } from './support/apps.mjs';
import { ONCE, production, remoteOptions, shared, visitor, writeHostPage } from './support/mounted.mjs';

const app = join(import.meta.dirname, 'apps/mounted');

describe('packages of upstream in containers on the page of a host', () => {
  const visit = visitor();
  /** How often requests for an entry still fail, by its path. */
  let failing = {};
  let asked = [];
  const page = site({
    answers: ({ url }, response) => {
      const [path] = url.split('?');
      asked.push(path);
      const fails = failing[path] > 0;
      if (fails) {
        failing[path] -= 1;
        response.writeHead(503).end();
      }
      return fails;
    },
  });
  const builds = (place, options, entry) =>
    build(app, page.path(place), options, production(entry, place), { evaluates: "upstream's plugin, by its own SDK" });
  const remote = (name) => ({ [name]: `${name}@${page.url}/${name}/mf-manifest.json` });
  /** Builds `one`, whose component is that of `two`, and a host that knows `one` alone. */
  const nested = async (expose, options) => {
    const one = { ...remoteOptions('one'), exposes: { './Counter': expose }, remotes: remote('two'), ...options };
    assert.deepEqual((await builds('one', one, './own-page.js')).errors, []);
    const host = { name: 'host', remotes: remote('one'), shared, ...options };
    assert.deepEqual((await builds('host', host, './host-of-one.js')).errors, []);
    return writeHostPage(page, 'host');
  };

  before(() => page.build('mounted', 'two', remoteOptions('two'), production('./own-page.js', 'two')));
  beforeEach(() => {
    failing = {};
    asked = [];
  });

  test('the retry plugin tries again for the host and for a container', async () => {
    const url = await nested('./nested.js', { runtimePlugins: ['./retry.js'] });
    const entries = ['/one/remoteEntry.js', '/two/remoteEntry.js'];
    failing = Object.fromEntries(entries.map((entry) => [entry, 2]));
    const { copies, runtimes, told } = await visit(url, ['one'], (opened) =>
      opened.evaluate(() =>
        globalThis.__FEDERATION__.__INSTANCES__
          .filter(({ options }) => options.plugins.some(({ name }) => name === 'retry-plugin'))
          .map(({ name }) => name)
          .sort(),
      ),
    );
    assert.deepEqual({ copies, runtimes, told }, { copies: ONCE, runtimes: [], told: ['host', 'one'] });
    for (const entry of entries) assert.equal(asked.filter((path) => path === entry).length, 3, entry);
  });

  test('the API is that of the container which imports it, and loads a runtime with it, as that of the host lacks it', async () => {
    const url = await nested('./with-api.js');
    const { told, ...rest } = await visit(url, ['one by one']);
    assert.deepEqual(rest, { copies: ONCE, errors: [], runtimes: ['/one/federation_runtime.js'] });
  });
});
