import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { codes, layOutHost } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';
import { startServer } from './support/answers.mjs';
import { watch } from './support/watched.mjs';

const isClean = ({ errors, warnings }) => errors.length + warnings.length === 0;
const has = (code) => (build) => codes([...build.errors, ...build.warnings]).includes(code);

describe('a development server that is started again', { timeout: 60_000 }, () => {
  let host;
  let whole;
  let partial;
  /** Where the answers are kept. */
  let file;

  beforeEach(async () => {
    host = await layOutHost();
    file = join(host.folder, 'node_modules/.cache/fedpack/manifests.json');
    const remote = await startRemote();
    whole = await readFile(join(remote.dist, 'mf-manifest.json'), 'utf8');
    await remote.remove();
    const manifest = JSON.parse(whole);
    partial = JSON.stringify({ ...manifest, exposes: manifest.exposes.filter(({ path }) => path !== './Card') });
  });
  afterEach(() => host.remove());

  /** A server that answers with the manifest, or when it is let go. */
  const serveManifest = async (t, port) => {
    const state = { body: whole, etag: '"1"', hold: false, release: () => {}, conditions: [] };
    state.released = new Promise((resolve) => (state.release = resolve));
    const server = await startServer(
      t,
      async (request, response) => {
        state.conditions.push(request.headers['if-none-match']);
        if (state.hold) await state.released;
        if (request.headers['if-none-match'] === state.etag) response.writeHead(304).end();
        else response.writeHead(200, { etag: state.etag }).end(state.body);
      },
      port,
    );
    return Object.assign(state, server);
  };

  const start = (t, url, changes = {}, more = {}) =>
    watch(t, host.folder, host.output, host.optionsFor(url, changes), more);

  /** Watches until what the remotes said is kept. */
  const once = async (t, url, isExpected = isClean) => {
    const { next, close } = start(t, url);
    await next(isExpected);
    await close();
  };

  test('goes on with what the remotes said last time, and asks when it has built', async (t) => {
    const server = await serveManifest(t);
    await once(t, server.url);
    server.hold = true;
    const { next } = start(t, server.url, { contract: { timeout: 50_000 } });
    await next(isClean);
    // Until now there was no answer.
    server.body = partial;
    server.etag = '"2"';
    server.release();
    const { changed, errors } = await next(() => true);
    assert.deepEqual([changed, codes(errors)], [[], ['FED050']]);
    assert.deepEqual(server.conditions, [undefined, '"1"']);
  });

  test('finds by it what does not fit, and builds no second time where nothing else comes', async (t) => {
    const server = await serveManifest(t);
    server.body = partial;
    await once(t, server.url, has('FED050'));
    const { next } = start(t, server.url);
    await next(has('FED050'));
    await host.write({ 'src/index.ts': "import('./App');\n// changed\n" });
    assert.deepEqual((await next(() => true)).changed, ['index.ts']);
  });

  test('says nothing but a note of a remote that is gone', async (t) => {
    const server = await serveManifest(t);
    server.body = partial;
    await once(t, server.url, has('FED050'));
    await server.close();
    const told = new Promise((resolve) => t.mock.method(console, 'info', resolve));
    const { next } = start(t, server.url);
    const { errors, warnings } = await next(() => true);
    assert.deepEqual([codes(errors), warnings], [['FED050'], []]);
    assert.match(await told, /FED056/);
  });

  test('believes a lock more than what was said last time, and a remote more than both', async (t) => {
    const server = await serveManifest(t);
    server.body = partial;
    await host.build(server.url, { contract: { lock: 'write' } });
    server.body = whole;
    server.etag = '"2"';
    await once(t, server.url);
    server.hold = true;
    const { next } = start(t, server.url, { contract: { timeout: 50_000 } });
    await next(has('FED050'));
    server.release();
    await next(isClean);
  });

  test('asks nobody offline, and knows nothing but the lock', async (t) => {
    const server = await serveManifest(t);
    server.body = partial;
    await once(t, server.url, has('FED050'));
    const { next } = start(t, server.url, { contract: { offline: true } });
    await next(isClean);
    assert.equal(server.conditions.length, 1);
  });

  test('is what keeps answers and takes them: a build for production waits for the remotes of today', async (t) => {
    const server = await serveManifest(t);
    const { next, close } = start(t, server.url, {}, { mode: 'production' });
    await next(isClean);
    await close();
    assert.ok(!existsSync(file));
    await once(t, server.url);
    server.body = partial;
    server.etag = '"2"';
    assert.deepEqual(codes((await host.build(server.url)).errors), ['FED050']);
    assert.deepEqual(codes((await host.build(server.url, {}, { mode: 'development' })).errors), ['FED050']);
    const production = start(t, server.url, {}, { mode: 'production' });
    assert.deepEqual(codes((await production.next(() => true)).errors), ['FED050']);
  });

  test('keeps no password', async (t) => {
    const server = await serveManifest(t);
    await once(t, server.url.replace('//', '//ci:s3cret@'));
    assert.doesNotMatch(await readFile(file, 'utf8'), /s3cret/);
  });

  test('waits for the remotes where nothing that can be read is kept', async (t) => {
    const server = await serveManifest(t);
    await mkdir(dirname(file), { recursive: true });
    for (const text of [
      '',
      '{',
      '[]',
      '{"version":1,"answers":{}}',
      '{"version":1,"answers":[["a"]]}',
      '{"version":2}',
    ]) {
      await writeFile(file, text);
      await once(t, server.url);
      assert.equal(server.conditions.at(-1), undefined);
    }
    assert.equal(server.conditions.length, 6);
    // Nor does it mind that nothing can be kept.
    await rm(file);
    await mkdir(file);
    await once(t, server.url);
  });
});
