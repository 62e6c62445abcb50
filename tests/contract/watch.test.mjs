import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { codes, layOutHost } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';
import { within } from '../support/within.mjs';
import { nowhere, startServer } from './support/answers.mjs';
import { watch } from './support/watched.mjs';

const isClean = ({ errors, warnings }) => errors.length + warnings.length === 0;
const has = (code) => (build) => codes([...build.errors, ...build.warnings]).includes(code);

/** What is written into the console of who develops. */
function notesOf(t) {
  const notes = [];
  let wake = () => {};
  t.mock.method(console, 'info', (text) => {
    notes.push(text);
    wake();
  });
  let taken = 0;
  return {
    all: notes,
    /** Waits for the next note, which has to be this one. */
    async next(expected) {
      while (notes.length === taken) await within(`a note ${expected}`, new Promise((resolve) => (wake = resolve)));
      assert.match(notes[taken++], expected);
    },
  };
}

/** A host and the manifest of a remote, as text: with all that the host imports, and without one module. */
async function setUp(t) {
  const host = await layOutHost();
  t.after(host.remove);
  const remote = await startRemote();
  t.after(remote.remove);
  const whole = await readFile(join(remote.dist, 'mf-manifest.json'), 'utf8');
  const manifest = JSON.parse(whole);
  const exposes = manifest.exposes.filter(({ path }) => path !== './Card');
  const touch = (text = '') => host.write({ 'src/index.ts': `import('./App');\n// ${text}\n` });
  return { host, remote, whole, partial: JSON.stringify({ ...manifest, exposes }), touch };
}

describe('a host that watches', { timeout: 60_000 }, () => {
  test('is built again when a manifest on the disk changes, with what is wrong then', async (t) => {
    const { host, whole, partial } = await setUp(t);
    const file = join(host.folder, 'ui.json');
    await writeFile(file, whole);
    const contract = { manifests: { ui: './ui.json' } };
    const options = host.optionsFor('http://127.0.0.1:9/remoteEntry.js', { contract });
    const { next } = watch(t, host.folder, host.output, options);
    await next(isClean);
    await writeFile(file, partial);
    const { errors } = await next(has('FED050'));
    assert.deepEqual(codes(errors), ['FED050']);
    await writeFile(file, whole);
    await next(isClean);
    await writeFile(file, '{');
    await next(has('FED057'));
    await writeFile(file, whole);
    await next(isClean);
  });

  test('is built again when a manifest on the disk comes to be, and when it goes', async (t) => {
    const { host, remote } = await setUp(t);
    const contract = { manifests: { ui: './remotes/mf-manifest.json' } };
    const options = host.optionsFor('http://127.0.0.1:9/remoteEntry.js', { contract });
    const notes = notesOf(t);
    const { next } = watch(t, host.folder, host.output, options);
    await next(isClean);
    await notes.next(/FED056 .*: ui \(.*: no such file\)$/);
    await cp(remote.dist, join(host.folder, 'remotes'), { recursive: true });
    await notes.next(/ui is available now$/);
    await rm(join(host.folder, 'remotes'), { recursive: true });
    await notes.next(/FED056 /);
  });

  test('does not wait for the network again, and is built again when another answer comes', async (t) => {
    const { host, whole, partial, touch } = await setUp(t);
    let hold = false;
    let body = whole;
    let answer;
    let isAsked;
    const asked = new Promise((resolve) => (isAsked = resolve));
    const server = await startServer(t, (_, response) => {
      answer = () => response.end(body);
      if (hold) isAsked();
      else answer();
    });
    const contract = { timeout: 50_000 };
    const { next } = watch(t, host.folder, host.output, host.optionsFor(server.url, { contract }));
    await next(isClean);
    hold = true;
    await touch('changed while the server is busy');
    await next(isClean);
    // It asks when the build is done; until now there was no answer.
    await asked;
    hold = false;
    body = partial;
    answer();
    await next(has('FED050'));
    body = whole;
    // Nothing tells that there is another answer before the next build asks.
    await touch('changed again');
    await next(isClean);
  });

  test('takes no harm from a server that is started again', async (t) => {
    const { host, whole, touch } = await setUp(t);
    const answer = (_, response) => response.end(whole);
    const first = await startServer(t, answer);
    const { next } = watch(t, host.folder, host.output, host.optionsFor(first.url));
    await next(isClean);
    await first.close();
    const second = await startServer(t, answer, Number(new URL(first.url).port));
    await touch('changed after the server was started again');
    assert.ok(isClean(await next(() => true)));
    await touch('and once more');
    assert.ok(isClean(await next(() => true)));
    assert.ok(second.requests.length > 0);
  });

  test('is not built again because of a lock file that is not there, and is because of one that comes', async (t) => {
    const { host, remote, touch } = await setUp(t);
    const { next } = watch(t, host.folder, host.output, host.optionsFor(remote.url));
    assert.deepEqual((await next(isClean)).changed, []);
    for (const text of ['changed', 'changed again']) {
      await touch(text);
      assert.deepEqual((await next(isClean)).changed, ['index.ts']);
    }
    await host.write({ 'fedpack.lock': 'version = 2\n' });
    const { changed } = await next(has('FED058'));
    assert.deepEqual(changed, ['fedpack.lock']);
    await rm(join(host.folder, 'fedpack.lock'));
    await next(isClean);
  });

  test('is not built again for a manifest whose text alone is another one each time', async (t) => {
    const { host, whole, touch } = await setUp(t);
    const server = await startServer(t, (_, response) => {
      response.end(JSON.stringify({ ...JSON.parse(whole), generated: server.requests.length }));
    });
    const { next } = watch(t, host.folder, host.output, host.optionsFor(server.url));
    await next(isClean);
    for (const text of ['changed', 'changed again', 'and again']) {
      await touch(text);
      assert.deepEqual((await next(() => true)).changed, ['index.ts']);
    }
    assert.ok(server.requests.length <= 4, `${server.requests.length} requests`);
  });

  test('is built once more after an edit, not for ever, where the promise is another one each time', async (t) => {
    const { host, whole, partial, touch } = await setUp(t);
    const server = await startServer(t, (_, response) => response.end(server.requests.length % 2 ? whole : partial));
    const { next } = watch(t, host.folder, host.output, host.optionsFor(server.url));
    await next(isClean);
    for (const expected of ['FED050', undefined, 'FED050']) {
      await touch(`until ${expected}`);
      assert.deepEqual((await next(() => true)).changed, ['index.ts']);
      const { changed, errors } = await next(() => true);
      assert.deepEqual([changed, codes(errors)], [[], expected ? [expected] : []]);
    }
    assert.equal(server.requests.length, 4);
  });

  test('is told once of a remote that is missing, and built again when that is there', async (t) => {
    const { host, whole, partial, touch } = await setUp(t);
    const url = await nowhere(t);
    const notes = notesOf(t);
    const { next } = watch(t, host.folder, host.output, host.optionsFor(url));
    await next(isClean);
    await notes.next(/^fedpack: FED056 remotes: not available yet, .*: ui \(http:.*: connection refused\)$/);
    for (const text of ['changed', 'changed again']) {
      await touch(text);
      assert.deepEqual((await next(isClean)).changed, ['index.ts']);
    }
    assert.equal(notes.all.length, 1);
    let body = partial;
    const server = await startServer(t, (_, response) => response.end(body), Number(new URL(url).port));
    // Nobody edits anything.
    const { changed, errors } = await next(has('FED050'));
    assert.deepEqual([changed, codes(errors)], [[], ['FED050']]);
    await notes.next(/^fedpack: ui is available now$/);
    // It goes on with what a remote said that is gone, and says so.
    await server.close();
    await touch('after it is gone');
    await next(has('FED050'));
    await notes.next(/FED056/);
    body = whole;
    await startServer(t, (_, response) => response.end(body), Number(new URL(url).port));
    await next(isClean);
    await notes.next(/ui is available now/);
  });

  test('says nothing of a missing remote where nobody wants to know', async (t) => {
    const { host, touch } = await setUp(t);
    const notes = notesOf(t);
    const contract = { checks: { unreachable: 'off' } };
    const { next } = watch(t, host.folder, host.output, host.optionsFor(await nowhere(t), { contract }));
    await next(isClean);
    await touch('changed');
    await next(isClean);
    assert.deepEqual(notes.all, []);
  });

  test('warns of a missing remote when it builds for production, until that is there', async (t) => {
    const { host, whole } = await setUp(t);
    const url = await nowhere(t);
    const { next } = watch(t, host.folder, host.output, host.optionsFor(url), { mode: 'production' });
    assert.deepEqual(codes((await next(() => true)).warnings), ['FED056']);
    await startServer(t, (_, response) => response.end(whole), Number(new URL(url).port));
    await next(isClean);
  });
});
