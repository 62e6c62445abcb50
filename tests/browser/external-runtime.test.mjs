import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, beforeEach, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { version } from 'react';
import { build } from '../support/build.mjs';
import { inline, script, site } from './support/apps.mjs';

const { resolve } = createRequire(import.meta.url);
const upstream = await import(resolve('@module-federation/enhanced/rspack'));
const { version: UPSTREAM } = JSON.parse(await readFile(resolve('@module-federation/runtime/package.json'), 'utf8'));

const app = join(import.meta.dirname, 'apps/external-runtime');
const shared = { react: { singleton: true } };
const takes = { experiments: { externalRuntime: true } };
const provides = { experiments: { provideExternalRuntime: true } };
const container = (name, more) => ({
  name,
  filename: 'remoteEntry.js',
  exposes: { './thing': './thing.js' },
  shared,
  ...takes,
  ...more,
});
const NONCE = 'bm9uY2U';
const oneReact = `one React, ${version}`;

/** What a page tells: who provides the core, and of each instance whether it is of the core's class. */
const facts = inline(`globalThis.facts = () => ({
  from: globalThis._FEDERATION_RUNTIME_CORE_FROM,
  instances: Object.fromEntries(__FEDERATION__.__INSTANCES__.map((instance) =>
    [instance.name, instance.constructor === globalThis._FEDERATION_RUNTIME_CORE?.ModuleFederation])),
  warnings: globalThis.warnings,
});
globalThis.warnings = [];
console.warn = (...texts) => { warnings.push(texts.join(' ')); };`);

/** What a page asks a container for that it has loaded by itself. */
const asks = (name) => `Promise.resolve(${name}.init({})).then(() => ${name}.get('./thing')).then((factory) => {
  globalThis.result = { thing: factory().thing({}), ...facts() };
});`;

describe('the runtime core of a page', () => {
  /** The files with runtimes that were asked for since the test began. */
  let asked = [];
  /** How many requests for runtime chunks fail from now on. */
  let failing = 0;
  const page = site({
    headers: (response, path) => {
      // Upstream's chunks have no nonce.
      const policy = `script-src 'nonce-${NONCE}' ${page.url}/provider/`;
      if (path.includes('strict')) response.setHeader('Content-Security-Policy', policy);
    },
    answers: ({ url }, response) => {
      if (!url.includes('federation_runtime')) return false;
      asked.push(url);
      const fails = failing-- > 0;
      if (fails) response.writeHead(503).end();
      return fails;
    },
  });
  const production = (place, options, { output, ...config } = {}) =>
    page.build('external-runtime', place, options, {
      mode: 'production',
      entry: {},
      ...config,
      output: { chunkFilename: '[name].js', ...output },
    });
  const byUpstream = async (place, options, config = {}) => {
    const plugin = new upstream.ModuleFederationPlugin({ dts: false, manifest: false, ...options });
    const { errors } = await build(
      app,
      page.path(place),
      [plugin],
      { target: 'web', mode: 'production', entry: {}, ...config, output: { publicPath: 'auto', uniqueName: place } },
      { evaluates: 'the runtime of upstream' },
    );
    assert.deepEqual(errors, []);
  };
  const remotes = (one, two) => ({
    one: `${one.split('/').pop()}@${page.url}/${one}/remoteEntry.js`,
    two: `${two.split('/').pop()}@${page.url}/${two}/remoteEntry.js`,
  });
  const host = (name, one, two, more = provides) => ({
    name,
    remotes: remotes(one, two),
    shared,
    contract: false,
    ...more,
  });
  const asHost = { entry: './index.js' };

  before(async () => {
    await production('one', container('one'));
    await production('api', container('api', { exposes: { './thing': './with-api.js' } }));
    await byUpstream('theirs', container('theirs'));
    await byUpstream('others', container('others'));
    await byUpstream('plain', container('plain', { experiments: {} }));
    await byUpstream('provider', { name: 'provider', shared, ...provides }, { entry: './provider.js' });
  });
  beforeEach(() => {
    asked = [];
    failing = 0;
  });

  test('of a fedpack host is that of remotes of upstream', async () => {
    await production('for-theirs', host('shell', 'theirs', 'others'), asHost);
    assert.deepEqual(await page.report('on-for-theirs', facts, script('../for-theirs/main.js')), {
      things: [oneReact, oneReact],
      from: { version: UPSTREAM, name: 'shell' },
      instances: { shell: true, theirs: true, others: true },
      warnings: [],
    });
  });

  for (const [name, thing, runtimes] of [
    ['one', oneReact, ['/one/federation_runtime_external.js']],
    ['api', 'one React, api', []],
  ]) {
    test(`of a host of upstream is that of ${name}, a container of fedpack, which brings what is on top of it`, async () => {
      await byUpstream(`for-${name}`, host('shell', name, 'theirs'), asHost);
      assert.deepEqual(await page.report(`on-for-${name}`, facts, script(`../for-${name}/main.js`)), {
        things: [thing, oneReact],
        from: { version: UPSTREAM, name: 'shell' },
        instances: { shell: true, [name]: true, theirs: true },
        warnings: [],
      });
      assert.deepEqual(asked, runtimes);
    });

    test(`may be missing in a host of upstream: ${name} loads its own`, async () => {
      await byUpstream(`without-${name}`, host('shell', name, 'plain', {}), asHost);
      const { things, from, warnings } = await page.report(
        `on-no-${name}`,
        facts,
        script(`../without-${name}/main.js`),
      );
      assert.deepEqual({ things, from, warnings }, { things: [thing, oneReact], from: undefined, warnings: [] });
      assert.deepEqual(asked, [`/${name}/federation_runtime.js`]);
    });
  }

  test('is not needed between builds of fedpack: nothing is loaded', async () => {
    await production('all-ours', host('shell', 'one', 'api'), asHost);
    const { things, instances, warnings } = await page.report('on-all-ours', facts, script('../all-ours/main.js'));
    assert.deepEqual({ things, warnings }, { things: [oneReact, 'one React, api'], warnings: [] });
    assert.deepEqual(Object.keys(instances).sort(), ['api', 'one', 'shell']);
    assert.deepEqual(asked, []);
  });

  test('may be missing in a host of fedpack, whose runtime is taken if it suffices', async () => {
    await production('ours-alone', host('shell', 'one', 'api', {}), asHost);
    const { things, from, warnings } = await page.report('on-ours-alone', facts, script('../ours-alone/main.js'));
    assert.deepEqual(
      { things, from, warnings },
      { things: [oneReact, 'one React, api'], from: undefined, warnings: [] },
    );
    assert.deepEqual(asked, ['/api/federation_runtime.js']);
  });

  test('may be missing: a container without a host loads its own', async () => {
    for (const [name, thing] of Object.entries({ one: version, api: 'api' })) {
      asked = [];
      const elements = [facts, script(`../${name}/remoteEntry.js`), inline(asks(name))];
      const result = await page.report(`${name}-by-itself`, ...elements);
      const instances = { [name]: false };
      assert.deepEqual(result, { thing: `a second React, ${thing}`, from: undefined, instances, warnings: [] });
      assert.deepEqual(asked, [`/${name}/federation_runtime.js`]);
    }
  });

  test('may be missing: containers that import the API load one between them, and ask again for what got lost', async () => {
    await production('api-2', container('second', { exposes: { './thing': './with-api.js' } }));
    failing = 1;
    const both = `Promise.all([api, second].map(async (each) => {
  await each.init({});
  return (await each.get('./thing'))().thing({});
})).then((things) => { globalThis.result = things; });`;
    const entries = ['api', 'api-2'].map((name) => script(`../${name}/remoteEntry.js`));
    const things = await page.report('two-apis', facts, ...entries, inline(both));
    assert.deepEqual(things, ['a second React, api', 'a second React, second']);
    assert.deepEqual(asked, Array(2).fill('/api/federation_runtime.js'));
  });

  test('is not taken if it is older than what a container needs', async () => {
    const older = inline(`globalThis._FEDERATION_RUNTIME_CORE = { ModuleFederation() { throw new Error('used'); } };
globalThis._FEDERATION_RUNTIME_CORE_FROM = { version: '2.8.0', name: 'shell' };`);
    for (const [name, thing] of Object.entries({ one: version, api: 'api' })) {
      asked = [];
      const elements = [facts, older, script(`../${name}/remoteEntry.js`), inline(asks(name))];
      const { thing: told, warnings } = await page.report(`${name}-on-older`, ...elements);
      assert.equal(told, `a second React, ${thing}`);
      assert.match(warnings[0], /"shell" provides runtime core 2\.8\.0, and this build needs /);
      assert.deepEqual(asked, [`/${name}/federation_runtime.js`]);
    }
  });

  test('is used with the nonce of the page', async () => {
    const nonce = (element) => element.replace('<script', `<script nonce="${NONCE}"`);
    const elements = [facts, script('../provider/main.js'), script('../one/remoteEntry.js'), inline(asks('one'))];
    const { instances } = await page.report('strict', ...elements.map(nonce));
    assert.deepEqual(instances, { provider: true, one: true });
    assert.deepEqual(asked, ['/one/federation_runtime_external.js']);
  });

  test('is used by containers that are ES modules', async () => {
    const output = { module: true, chunkFormat: 'module', chunkLoading: 'import' };
    await production('esm', container('esm', { library: { type: 'module' } }), { output });
    const ask = `<script type="module">import * as esm from '../esm/remoteEntry.js'; ${asks('esm')}</script>`;
    const { instances } = await page.report('modules', facts, script('../provider/main.js'), ask);
    assert.deepEqual(instances, { provider: true, esm: true });
    assert.equal(asked.length, 1);
    assert.match(asked[0], /^\/esm\/federation_runtime_external\./);
  });

  test('is that of the first host that provides one, and the second one says so', async () => {
    await production('first', host('first', 'theirs', 'others'), asHost);
    await byUpstream('second', host('second', 'theirs', 'others'), asHost);
    const ours = await page.report('ours-second', facts, script('../second/main.js'), script('../first/main.js'));
    assert.equal(ours.from.name, 'second');
    assert.match(ours.warnings[0], /"second" provides its runtime core .* that of "first"/);
    const theirs = await page.report('theirs-second', facts, script('../first/main.js'), script('../second/main.js'));
    assert.equal(theirs.from.name, 'first');
    assert.match(theirs.warnings[0], /Detect multiple module federation runtime/);
  });

  describe('in a build with a page of its own that imports the API', () => {
    const two = { remotes: { two: '' }, exposes: { './thing': './with-api.js' } };
    before(async () => {
      two.remotes.two = `one@${page.url}/one/remoteEntry.js`;
      await production('with-page', container('with-page', { ...two, name: 'paged' }), { entry: './own-page.js' });
      await production('at-once', { name: 'hasty', ...takes }, { entry: './at-once.js' });
    });

    test('may be missing: what is loaded with import() waits for one', async () => {
      const { things, fits } = await page.report('paged-alone', facts, script('../with-page/main.js'));
      assert.deepEqual({ things, fits }, { things: ['one React, paged', oneReact], fits: true });
      assert.deepEqual(asked, ['/with-page/federation_runtime.js']);
    });

    test('is taken where it is there', async () => {
      const elements = [facts, script('../provider/main.js'), script('../with-page/main.js')];
      const { things, fits, instances } = await page.report('paged-on-core', ...elements);
      assert.deepEqual({ things, fits }, { things: ['one React, paged', oneReact], fits: true });
      assert.deepEqual(instances, { provider: true, paged: true, one: true });
      assert.deepEqual(asked, []);
    });

    test('has to be there for an entry that imports the API at once', async () => {
      const alone = page.report('hasty-alone', script('../at-once/main.js'));
      await assert.rejects(alone, /no host of the page provides a runtime core that fits\. Set experiments\.provide/);
      const elements = [script('../provider/main.js'), script('../at-once/main.js')];
      assert.equal(await page.report('hasty-on-core', ...elements), 'hasty');
    });
  });

  test('is missing in workers: what they share waits for a runtime', async () => {
    await production('working', { name: 'working', shared, ...takes }, { entry: './with-worker.js' });
    const elements = [script('../provider/main.js'), script('../working/main.js')];
    assert.deepEqual(await page.report('on-working', ...elements), { page: 'working', worker: version });
  });

  test('has to be there for another implementation', async () => {
    const implementation = dirname(resolve('@module-federation/runtime/package.json'));
    await production('chosen', container('chosen', { implementation }));
    const elements = [script('../chosen/remoteEntry.js'), inline(asks('chosen'))];
    const { instances } = await page.report('on-chosen', facts, script('../provider/main.js'), ...elements);
    assert.deepEqual(instances, { provider: true, chosen: true });
    await assert.rejects(
      page.report('chosen-alone', facts, ...elements),
      /no host of the page provides a runtime core/,
    );
    assert.deepEqual(asked, []);
  });

  test('is not in the files of builds that take it', async () => {
    const { length } = gzipSync(await readFile(page.path('one', 'remoteEntry.js')));
    assert.ok(length <= 4096, `${length} bytes`);
    const sizes = async (place, name) => gzipSync(await readFile(page.path(place, name))).length;
    assert.ok((await sizes('one', 'federation_runtime_external.js')) < (await sizes('one', 'federation_runtime.js')));
    assert.ok((await sizes('api', 'remoteEntry.js')) < (await sizes('api', 'federation_runtime.js')));
  });

  test('is under the checks of all files of a container', async () => {
    for (const [place, expose, runtimes] of [
      ['checked', './thing.js', ['federation_runtime.js', 'federation_runtime_external.js']],
      ['checked-api', './with-api.js', ['federation_runtime.js']],
    ]) {
      await production(place, container('checked', { exposes: { './thing': expose }, manifest: true }));
      const { exposes, fedpack } = JSON.parse(await readFile(page.path(place, 'mf-manifest.json'), 'utf8'));
      const listed = Object.keys(fedpack.integrity).filter((file) => file.includes('federation_runtime'));
      assert.deepEqual(listed, runtimes, place);
      // Hosts load ahead what stands there.
      assert.doesNotMatch(JSON.stringify(exposes), /federation_runtime/);
    }
  });
});
