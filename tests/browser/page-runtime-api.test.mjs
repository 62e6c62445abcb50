import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from '../support/build.mjs';
import { inline, script, site } from './support/apps.mjs';

const { resolve } = createRequire(import.meta.url);
const upstream = await import(resolve('@module-federation/enhanced/rspack'));

const app = join(import.meta.dirname, 'apps/external-runtime');
const shared = { react: { singleton: true } };
const container = (name) => ({
  name,
  filename: 'remoteEntry.js',
  manifest: true,
  contract: false,
  exposes: { './thing': './with-api.js' },
  shared,
});
/** What the things of both say: each has the instance of its own container. */
const each = ['one React, one', 'one React, two'];
const noFacts = inline('globalThis.facts = () => ({});');

describe('the runtime of a page, in containers whose modules import the API', () => {
  /** The runtimes that were asked for since the test began. */
  let asked = [];
  const page = site({
    answers: ({ url }) => {
      if (url.includes('federation_runtime')) asked.push(url);
      return false;
    },
  });
  const production = (place, options, { output, ...config } = {}) =>
    page.build('external-runtime', place, options, {
      mode: 'production',
      entry: {},
      ...config,
      output: { chunkFilename: '[name].js', ...output },
    });
  const host = (more) => ({
    name: 'host',
    remotes: { one: `one@${page.url}/one/mf-manifest.json`, two: `two@${page.url}/two/mf-manifest.json` },
    shared,
    contract: false,
    ...more,
  });

  before(async () => {
    await production('one', container('one'));
    // Its own page imports the API, too, and has it in its file.
    await production(
      'two',
      { ...container('two'), remotes: { two: `one@${page.url}/one/remoteEntry.js` } },
      {
        entry: './own-page.js',
      },
    );
  });
  beforeEach(() => {
    asked = [];
  });

  test('is not in their entries', async () => {
    for (const name of ['one', 'two']) {
      const { length } = gzipSync(await readFile(page.path(name, 'remoteEntry.js')));
      assert.ok(length <= 4096, `${name}: ${length} bytes`);
    }
  });

  test('is that of a host with the API', async () => {
    await production('with-api', host(), { entry: './index-with-api.js' });
    const { things } = await page.report('on-with-api', noFacts, script('../with-api/main.js'));
    assert.deepEqual(things, each);
    assert.deepEqual(asked, []);
  });

  test('is loaded once where that of the host lacks the API', async () => {
    await production('without-api', host(), { entry: './index.js' });
    const { things } = await page.report('on-without-api', noFacts, script('../without-api/main.js'));
    assert.deepEqual(things, each);
    assert.equal(asked.length, 1);
  });

  for (const file of ['mf-manifest.json', 'remoteEntry.js']) {
    test(`is loaded once in a host of upstream with remotes at ${file}`, async () => {
      const place = `upstream-${file.replace('.', '-')}`;
      const remotes = { one: `one@${page.url}/one/${file}`, two: `two@${page.url}/two/${file}` };
      const plugin = new upstream.ModuleFederationPlugin({ ...host(), remotes, dts: false });
      const output = { publicPath: 'auto', uniqueName: place };
      const config = { target: 'web', mode: 'production', entry: './index.js', output };
      const { errors } = await build(app, page.path(place), [plugin], config, { evaluates: 'the runtime of upstream' });
      assert.deepEqual(errors, []);
      const { things } = await page.report(`on-${place}`, noFacts, script(`../${place}/main.js`));
      assert.deepEqual(things, each);
      assert.equal(asked.length, 1);
    });
  }

  test('is loaded by one that is alone', async () => {
    const ask = `one.init({});
one.get('./thing').then((factory) => { globalThis.result = factory().thing({}); });`;
    const thing = await page.report('alone', script('../one/remoteEntry.js'), inline(ask));
    assert.equal(thing, 'a second React, one');
    assert.deepEqual(asked, ['/one/federation_runtime.js']);
  });

  test('is in the file of a page that imports the API beside a container', async () => {
    const { things } = await page.report('own', noFacts, script('../two/main.js'));
    assert.deepEqual(things, ['one React, two', 'one React, one']);
    assert.deepEqual(asked, []);
  });

  test('of a host is not taken by one with a list of locations, which that runtime cannot load', async () => {
    const places = ['missing', 'one'].map((place) => `one@${page.url}/${place}/remoteEntry.js`);
    await production('listing', { ...container('listing'), remotes: { two: places } });
    await production('for-listing', host({ remotes: { one: `one@${page.url}/one/remoteEntry.js` } }), {
      entry: './at-once.js',
    });
    const ask = `listing.init({});
listing.get('./thing').then((factory) => { globalThis.result = { listed: factory().thing({}) }; });`;
    const first = inline('delete globalThis.result;');
    const elements = [script('../for-listing/main.js'), first, script('../listing/remoteEntry.js'), inline(ask)];
    assert.deepEqual(await page.report('on-listing', ...elements), { listed: 'a second React, listing' });
    assert.deepEqual(asked, ['/listing/federation_runtime.js']);
  });
});
