import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brief, codes, layOutHost, stable } from '../support/host.mjs';
import { startRemote } from '../support/remote.mjs';
import { nowhere, startServer } from './support/answers.mjs';
import { matchSnapshot } from './support/snapshot.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const GONE = { code: 'FED050', moduleName: './src/App.tsx', loc: '4:32' };
/** An application that imports what no remote ever had. */
const importsGone = (source) => source.replace("'ui/old'", "'ui/gone'");

describe('a remote that can not be asked', () => {
  let host;
  beforeEach(async () => {
    host = await layOutHost();
  });
  afterEach(() => host.remove());

  test('is one warning for all, and the build is written', async (t) => {
    const urls = [await nowhere(t), await nowhere(t)];
    const remotes = { ui: `mfe_ui@${urls[0]}`, cart: `mfe_cart@${urls[1]}` };
    const { errors, warnings, text } = await host.build('', { remotes });
    assert.deepEqual([errors, codes(warnings)], [[], ['FED056']]);
    assert.ok(existsSync(join(host.output, 'main.js')));
    await matchSnapshot('unreachable.txt', stable(text, ...urls));
    const silent = await host.build('', { remotes, contract: { checks: { unreachable: 'off' } } });
    assert.equal(silent.text, '');
  });

  test('is checked against the lock', async (t) => {
    const ui = await startRemote();
    t.after(ui.remove);
    assert.equal((await host.build(ui.url, { contract: { lock: 'write' } })).text, '');
    const url = await nowhere(t);
    const lock = await readFile(join(host.folder, 'fedpack.lock'), 'utf8');
    await host.write({ 'fedpack.lock': lock.replace(ui.url, url) });
    const kept = await host.build(url);
    assert.deepEqual([kept.errors, codes(kept.warnings)], [[], ['FED056']]);
    await matchSnapshot('unreachable-locked.txt', stable(kept.text, url));
    await host.write({ 'src/App.tsx': importsGone(await readFile(join(host.folder, 'src/App.tsx'), 'utf8')) });
    const { errors, warnings } = await host.build(url);
    assert.deepEqual([errors.map(brief), codes(warnings)], [[GONE], ['FED056']]);
    const without = await host.build(url, { contract: { lock: false } });
    assert.deepEqual([without.errors, codes(without.warnings)], [[], ['FED056']]);
    assert.match(without.text, /not checked/);
  });

  test('is not asked offline: with a lock there is nothing to warn of, and imports are checked', async (t) => {
    const ui = await startRemote();
    t.after(ui.remove);
    const answer = await readFile(join(ui.dist, 'mf-manifest.json'));
    const server = await startServer(t, (_, response) => response.writeHead(200, JSON_TYPE).end(answer));
    const offline = { contract: { offline: true } };
    const unlocked = await host.build(server.url, offline);
    assert.deepEqual([unlocked.errors, codes(unlocked.warnings)], [[], ['FED056']]);
    assert.deepEqual(server.requests, []);
    await host.build(server.url, { contract: { lock: 'write' } });
    assert.equal(server.requests.length, 1);
    assert.equal((await host.build(server.url, offline)).text, '');
    await host.write({ 'src/App.tsx': importsGone(await readFile(join(host.folder, 'src/App.tsx'), 'utf8')) });
    assert.deepEqual((await host.build(server.url, offline)).errors.map(brief), [GONE]);
    assert.equal(server.requests.length, 1);
  });

  test('is asked with user name and password, which are neither printed nor locked', async (t) => {
    const ui = await startRemote();
    t.after(ui.remove);
    const manifest = await readFile(join(ui.dist, 'mf-manifest.json'));
    const known = `Basic ${Buffer.from('ci:s3cret').toString('base64')}`;
    const server = await startServer(t, (request, response) => {
      response.writeHead(request.headers.authorization === known ? 200 : 401, JSON_TYPE).end(manifest);
    });
    const url = server.url.replace('//', '//ci:s3cret@');
    assert.equal((await host.build(url, { contract: { lock: 'write' } })).text, '');
    assert.doesNotMatch(await readFile(join(host.folder, 'fedpack.lock'), 'utf8'), /s3cret|ci:/);
    assert.equal((await host.build(url, { contract: { offline: true } })).text, '', 'it is found in the lock');
    for (const contract of [{ offline: true, lock: false }, { lock: false }]) {
      await server.close();
      const { text } = await host.build(url, { contract });
      assert.match(text, /FED056/);
      assert.doesNotMatch(text, /s3cret/);
    }
  });

  test('is not asked where nothing is checked', async (t) => {
    const server = await startServer(t, (_, response) => response.writeHead(500).end());
    assert.equal((await host.build(server.url, { contract: false })).text, '');
    assert.deepEqual(server.requests, []);
  });

  test('takes no more time than it is given, whether it is silent, slow, or speaks of something else', async (t) => {
    const answers = [
      [() => {}, /no answer within 0\.15 s/],
      [(_, response) => response.writeHead(200, JSON_TYPE).write('{"name":'), /no complete answer within 0\.15 s/],
      [(_, response) => response.writeHead(101, { upgrade: 'websocket' }).end(), /HTTP status 101/],
    ];
    for (const [answer, reason] of answers) {
      const server = await startServer(t, answer);
      const began = performance.now();
      const { errors, warnings } = await host.build(server.url, { contract: { timeout: 150 } });
      assert.deepEqual([errors, codes(warnings)], [[], ['FED056']]);
      assert.match(warnings[0].message, reason);
      assert.ok(performance.now() - began < 2500, 'the default is 3 s');
    }
  });

  test('is not followed out of the web, however often it leads on, nor read without an end', async (t) => {
    const file = join(host.folder, 'secret.json');
    await host.write({ 'secret.json': { name: 'secret' } });
    const lead = (location) => (_, response) => response.writeHead(302, { location }).end();
    const endless = (_, response) => {
      response.writeHead(200, JSON_TYPE).write('{');
      const chunk = Buffer.alloc(1 << 20, ' ');
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    };
    const table = [
      [lead(pathToFileURL(file).href), /neither http: nor https:/],
      [lead('/mf-manifest.json'), /more than 5 redirects/],
      [endless, /larger than 16 MiB/],
      [(_, response) => response.writeHead(503).end('{}'), /HTTP status 503/],
    ];
    for (const [answer, reason] of table) {
      const server = await startServer(t, answer);
      const { errors, warnings } = await host.build(server.url);
      assert.deepEqual([errors, codes(warnings)], [[], ['FED056']]);
      assert.match(warnings[0].message, reason);
      assert.ok(server.requests.length <= 6);
    }
  });
});

describe('an answer that is no manifest', () => {
  const table = [
    ['a page', '<!doctype html><title>Dashboard</title>', 'page.txt'],
    ['a manifest that is cut', '{ "id": "mfe_ui", "name": "mfe_ui", "metaData": {', 'cut.txt'],
    ['other JSON', '{ "name": "left-pad", "version": "1.0.0" }', 'other-json.txt'],
  ];
  for (const [what, answer, snapshot] of table) {
    test(`${what} is a warning, and what is locked is checked`, async (t) => {
      const host = await layOutHost();
      t.after(host.remove);
      const ui = await startRemote();
      t.after(ui.remove);
      let body = await readFile(join(ui.dist, 'mf-manifest.json'));
      const server = await startServer(t, (_, response) => response.writeHead(200, JSON_TYPE).end(body));
      await host.build(server.url, { contract: { lock: 'write' } });
      body = answer;
      await host.write({ 'src/App.tsx': importsGone(await readFile(join(host.folder, 'src/App.tsx'), 'utf8')) });
      const locked = await host.build(server.url);
      assert.deepEqual([locked.errors.map(brief), codes(locked.warnings)], [[GONE], ['FED057']]);
      assert.doesNotMatch(locked.text, /nothing of this remote was checked/);
      await rm(join(host.folder, 'fedpack.lock'));
      const { errors, warnings, text } = await host.build(server.url);
      assert.deepEqual([errors, codes(warnings)], [[], ['FED057']]);
      await matchSnapshot(`unreadable-${snapshot}`, stable(text, server.url));
      const silent = await host.build(server.url, { contract: { checks: { unreachable: 'off' } } });
      assert.equal(silent.text, '');
    });
  }
});

test('nothing of a manifest is run', async (t) => {
  const host = await layOutHost();
  t.after(host.remove);
  const ui = await startRemote();
  t.after(ui.remove);
  const mark = join(host.folder, 'mark');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'run')`;
  const manifest = JSON.parse(await readFile(join(ui.dist, 'mf-manifest.json'), 'utf8'));
  const { publicPath: _, ...metaData } = manifest.metaData;
  const hostile = {
    ...manifest,
    name: `mfe_ui'); ${code}; ('`,
    metaData: { ...metaData, globalName: `x; ${code}`, getPublicPath: `(function () { ${code}; return '/'; })()` },
    exposes: [...manifest.exposes, { id: code, name: code, path: `./\${${code}}`, assets: {} }],
    shared: [...manifest.shared, { name: `state\`;${code}`, version: '1.0.0', requiredVersion: code, assets: {} }],
  };
  const server = await startServer(t, (_, response) => response.writeHead(200, JSON_TYPE).end(JSON.stringify(hostile)));
  const { errors } = await host.build(server.url, { contract: { lock: 'write' } });
  assert.deepEqual(errors, []);
  assert.equal((await host.build(server.url, { contract: { lock: 'write', offline: true } })).text, '');
  assert.equal(existsSync(mark), false);
  const written = await readFile(join(host.output, 'main.js'), 'utf8');
  assert.ok(!written.includes('writeFileSync'), 'nor does it become part of the host');
});
