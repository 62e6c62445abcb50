import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, beforeEach, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { version } from 'react';
import { inline, script, site } from './support/apps.mjs';

const thing = `thing with ${version}`;
const shared = { react: { singleton: true } };
const container = (name, more) => ({
  name,
  filename: 'remoteEntry.js',
  manifest: true,
  exposes: { './thing': './thing.js' },
  shared,
  ...more,
});
const NONCE = 'bm9uY2U';
const strict = `script-src 'nonce-${NONCE}'`;

/** What a page asks a container for that it has loaded by itself. */
const asks = (name) => `${name}.init({});
${name}.get('./thing').then((factory) => { globalThis.result = factory().thing(); });`;

describe('the runtime of a page', () => {
  /** The files that were asked for since the test began. */
  let asked = [];
  /** How many requests for runtime chunks fail from now on. */
  let failing = 0;
  const isRuntime = (path) => path.includes('federation_runtime');
  const page = site({
    headers: (response, path) => {
      if (path.includes('strict')) response.setHeader('Content-Security-Policy', strict);
    },
    answers: ({ url }, response) => {
      asked.push(url);
      const fails = isRuntime(url) && failing-- > 0;
      if (fails) response.writeHead(503).end();
      return fails;
    },
  });
  const production = (place, options, { output, ...config } = {}) =>
    page.build('page-runtime', place, options, {
      mode: 'production',
      entry: './own-page.js',
      ...config,
      output: { chunkFilename: '[name].js', ...output },
    });
  const host = (more) => ({
    name: 'host',
    remotes: { one: `one@${page.url}/one/mf-manifest.json`, two: `two@${page.url}/two/mf-manifest.json` },
    shared,
    ...more,
  });
  const runtimes = () => asked.filter(isRuntime);

  before(async () => {
    for (const name of ['one', 'two']) await production(name, container(name));
    await production('host', host(), { entry: './host.js' });
  });
  beforeEach(() => {
    asked = [];
    failing = 0;
  });

  test('is that of the host: containers bring none', async () => {
    assert.deepEqual(await page.report('hosted', script('../host/main.js')), [thing, thing]);
    assert.deepEqual(runtimes(), []);
    assert.ok(asked.some((path) => path.includes('/two/remoteEntry.js')));
    const { length } = gzipSync(await readFile(page.path('one', 'remoteEntry.js')));
    assert.ok(length <= 4096, `${length} bytes`);
  });

  test('is loaded once by the containers of a page without one', async () => {
    assert.equal(await page.report('alone', script('../one/remoteEntry.js'), inline(asks('one'))), thing);
    assert.deepEqual(runtimes(), ['/one/federation_runtime.js']);
  });

  test('is there for containers that are loaded later', async () => {
    const later = `one.init({}).then(() => {
  const script = Object.assign(document.createElement('script'), { src: '../two/remoteEntry.js' });
  script.onload = () => { ${asks('two')} };
  document.head.append(script);
});`;
    assert.equal(await page.report('later', script('../one/remoteEntry.js'), inline(later)), thing);
    assert.deepEqual(runtimes(), ['/one/federation_runtime.js']);
  });

  test('is waited for by `get` without `init`', async () => {
    const get = "one.get('./thing').then((factory) => { globalThis.result = factory().thing(); });";
    assert.equal(await page.report('get', script('../one/remoteEntry.js'), inline(get)), thing);
    assert.deepEqual(runtimes(), ['/one/federation_runtime.js']);
  });

  test('is asked for a second time at once when a request gets lost', async () => {
    failing = 1;
    assert.equal(await page.report('lost', script('../one/remoteEntry.js'), inline(asks('one'))), thing);
    assert.equal(runtimes().length, 2);
  });

  test('is asked for again by the next call once it could not be loaded', async () => {
    failing = 2;
    const twice = `one.get('./thing').then(() => { globalThis.result = 'no failure'; }, () => { ${asks('one')} });`;
    assert.equal(await page.report('heals', script('../one/remoteEntry.js'), inline(twice)), thing);
    assert.equal(runtimes().length, 3);
  });

  test('of another protocol is left alone', async () => {
    const other = `globalThis[Symbol.for('fedpack.runtimes')] = {
  0: [{ can: 'complete', shared: true, factory() { throw new Error('another protocol'); } }],
};`;
    const elements = [inline(other), script('../one/remoteEntry.js'), inline(asks('one'))];
    assert.equal(await page.report('protocols', ...elements), thing);
    assert.deepEqual(runtimes(), ['/one/federation_runtime.js']);
  });

  test('gets the nonce of the page', async () => {
    const nonce = (element) => element.replace('<script', `<script nonce="${NONCE}"`);
    const elements = [script('../one/remoteEntry.js'), inline(asks('one'))].map(nonce);
    assert.equal(await page.report('strict', ...elements), thing);
    assert.deepEqual(runtimes(), ['/one/federation_runtime.js']);
  });

  test('is loaded by containers that are modules', async () => {
    const output = { module: true, chunkFormat: 'module', chunkLoading: 'import' };
    await production('esm', container('esm', { library: { type: 'module' } }), { output });
    const ask = `<script type="module">import * as esm from '../esm/remoteEntry.js'; ${asks('esm')}</script>`;
    failing = 1;
    assert.equal(await page.report('modules', ask), thing);
    assert.equal(runtimes().length, 2);
  });

  test('stays in the files of pages, whatever their runtime chunk', async () => {
    for (const runtimeChunk of [false, 'single']) {
      const place = `pages-${runtimeChunk}`;
      await production(place, container('pages'), { optimization: { runtimeChunk } });
      const own = runtimeChunk ? [script(`../${place}/runtime.js`)] : [];
      assert.equal(await page.report(`on-${place}`, ...own, script(`../${place}/main.js`)), thing);
    }
    assert.deepEqual(runtimes(), []);
  });

  test('is loaded by containers of builds without a page', async () => {
    await production('pageless', container('pageless'), { entry: {} });
    assert.equal(
      await page.report('for-pageless', script('../pageless/remoteEntry.js'), inline(asks('pageless'))),
      thing,
    );
    assert.equal(runtimes().length, 1);
  });

  for (const [what, options, config] of [
    ['is not minimized', {}, { optimization: { minimize: false } }],
    ['has a runtime chunk of a name', { runtime: 'of-all' }, {}],
    ['has a remote at a relative URL', { remotes: { two: 'two@/two/mf-manifest.json' } }, {}],
    ['has a worker and no page', { exposes: { './thing': './with-worker.js' } }, { entry: {} }],
  ]) {
    test(`stays in the files of a build that ${what}`, async () => {
      const place = `whole-${what.replaceAll(' ', '-')}`;
      await production(place, { ...container('whole'), contract: false, ...options }, config);
      const files = await readdir(page.path(place));
      assert.deepEqual(files.filter(isRuntime), []);
    });
  }

  test('is checked like all files of a container', async () => {
    const manifest = JSON.parse(await readFile(page.path('one', 'mf-manifest.json'), 'utf8'));
    assert.match(manifest.fedpack.integrity['federation_runtime.js'], /^sha384-/);
    assert.ok(!JSON.stringify([manifest.exposes, manifest.shared]).includes('federation_runtime'));
    await production('checking', host({ contract: false, security: { integrity: 'manifest' } }), {
      entry: './host.js',
    });
    // No runtime stays published.
    const unshared = `Object.defineProperty(globalThis, Symbol.for('fedpack.runtimes'), {
  value: Object.defineProperty({}, 2, { get: () => [], set() {} }),
});`;
    const elements = [inline(unshared), script('../checking/main.js')];
    assert.deepEqual(await page.report('checked', ...elements), [thing, thing]);
    assert.deepEqual(runtimes().sort(), ['/one/federation_runtime.js', '/two/federation_runtime.js']);
  });
});
