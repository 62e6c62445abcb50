import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestHints } from '../src/html/index';

const HASH = `sha384-${'A'.repeat(64)}`;
const url = 'https://ui.example/v1/mf-manifest.json';
const manifest = {
  metaData: { publicPath: 'auto', remoteEntry: { path: '', name: 'remoteEntry.js', type: 'global' } },
  exposes: [
    {
      path: './App',
      assets: { js: { sync: ['static/app.js'], async: ['static/later.js'] }, css: { sync: ['app.css'], async: [] } },
    },
    { path: './Other', assets: { js: { sync: ['other.js'], async: [] }, css: { sync: [], async: [] } } },
  ],
  shared: [{ name: 'react', assets: { js: { sync: ['react.js'], async: [] }, css: { sync: [], async: [] } } }],
  fedpack: { schema: 1, integrity: { 'remoteEntry.js': HASH, 'static/app.js': HASH, 'app.css': HASH } },
};
const MANIFEST = { href: url, as: 'fetch', crossorigin: 'anonymous' };
const at = (file: string) => `https://ui.example/v1/${file}`;
const changed = (changes: object) => ({ ...manifest, ...changes });

test('the manifest, the entry, and what the exposed module needs at once', () => {
  assert.deepEqual(manifestHints({ url, manifest, exposes: ['./App', './Missing'] }), [
    MANIFEST,
    { href: at('remoteEntry.js'), as: 'script' },
    { href: at('static/app.js'), as: 'script' },
    { href: at('app.css'), as: 'style' },
  ]);
  assert.deepEqual(
    manifestHints({ url, manifest, shared: ['react'] }).map(({ href }) => href),
    [url, at('remoteEntry.js'), at('react.js')],
  );
});

test('what the container loads itself has the crossorigin of its build', () => {
  const crossOrigin = 'use-credentials';
  const [, entry, script, style, shared] = manifestHints({
    url,
    manifest: changed({ fedpack: { ...manifest.fedpack, crossOrigin } }),
    exposes: ['./App'],
    shared: ['react'],
  });
  assert.deepEqual([entry?.crossorigin, script?.crossorigin], [undefined, undefined]);
  assert.deepEqual([style?.crossorigin, shared?.crossorigin], [crossOrigin, crossOrigin]);
});

test('a host that enforces hashes loads files with a hash alone', () => {
  const found = manifestHints({ url, manifest, exposes: ['./App', './Other'], integrity: true });
  assert.deepEqual(found.slice(1), [
    { href: at('remoteEntry.js'), as: 'script', crossorigin: 'anonymous', integrity: HASH },
    { href: at('static/app.js'), as: 'script', crossorigin: 'anonymous', integrity: HASH },
    { href: at('app.css'), as: 'style', crossorigin: 'anonymous', integrity: HASH },
  ]);
});

test('a remote of ES modules', () => {
  const remoteEntry = { path: '/static/', name: 'remoteEntry.mjs', type: 'module' };
  const [, entry, chunk, style] = manifestHints({
    url,
    manifest: changed({ metaData: { publicPath: 'https://cdn.example/', remoteEntry } }),
    exposes: ['./App'],
  });
  assert.deepEqual(entry, {
    href: 'https://cdn.example/static/remoteEntry.mjs',
    as: 'script',
    module: true,
    crossorigin: 'anonymous',
  });
  assert.deepEqual([chunk?.module, style?.module], [true, undefined]);
});

test('of what another plugin has built, nobody knows how shared modules are loaded', () => {
  const others = [undefined, { schema: 2 }, { schema: 1, crossOrigin: 'sometimes' }];
  for (const fedpack of others) {
    const found = manifestHints({ url, manifest: changed({ fedpack }), exposes: ['./App'], shared: ['react'] });
    assert.deepEqual(found, [
      MANIFEST,
      { href: at('remoteEntry.js'), as: 'script' },
      { href: at('static/app.js'), as: 'script' },
      { href: at('app.css'), as: 'style' },
    ]);
  }
});

test('what is not certain is left out', () => {
  const { remoteEntry } = manifest.metaData;
  const metaData = [
    undefined,
    { publicPath: '/', remoteEntry },
    { publicPath: 'javascript:', remoteEntry },
    { getPublicPath: 'return "https://x/"', remoteEntry },
    { publicPath: 'auto', remoteEntry: { name: 1 } },
    { publicPath: 'auto', remoteEntry: { ...remoteEntry, type: 'system' } },
  ];
  for (const each of metaData) {
    assert.deepEqual(manifestHints({ url, manifest: changed({ metaData: each }), exposes: ['./App'] }), [MANIFEST]);
  }
  for (const wrong of [undefined, null, 1, [], 'x']) {
    assert.deepEqual(manifestHints({ url, manifest: wrong }), [MANIFEST]);
  }
  assert.deepEqual(manifestHints({ url: 'file:///mf-manifest.json', manifest }), []);
});

test('a manifest of a million files gives fifty hints', () => {
  const sync = Array.from({ length: 1_000_000 }, (_, file) => `${file}.js`);
  const exposes = [{ path: './App', assets: { js: { sync } } }];
  assert.equal(manifestHints({ url, manifest: changed({ exposes }), exposes: ['./App'] }).length, 50);
});
