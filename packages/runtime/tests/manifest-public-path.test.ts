import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchManifest, NOT_A_MANIFEST } from '../src/embed/faults/fetch-manifest';

const manifest = (publicPath: object) => ({
  metaData: { buildInfo: {}, remoteEntry: { name: 'remoteEntry.js' }, ...publicPath },
  exposes: [],
  shared: [],
});

/** What a host makes of a manifest with this public path. */
const fetched = (publicPath: object) =>
  fetchManifest('http://remote.test/mf-manifest.json', async () => Response.json(manifest(publicPath)));

test('a manifest whose getPublicPath would have to be evaluated is broken, and says what can be read', async () => {
  const getPublicPath = 'function() { globalThis.evaluated = true; return "/"; }';
  await assert.rejects(fetched({ getPublicPath }), (error: Error) => {
    assert.ok(error.message.startsWith(NOT_A_MANIFEST));
    assert.match(error.message, /its getPublicPath can only join strings and globals, as nothing of it is evaluated$/);
    return true;
  });
  assert.equal('evaluated' in globalThis, false);
});

test('so is one that needs a global which is not set, until it is', async () => {
  const getPublicPath = 'return globalThis.assetHost + "/"';
  await assert.rejects(fetched({ getPublicPath }), /gives no text: globalThis\.assetHost is not set$/);
  Object.assign(globalThis, { assetHost: 'https://cdn.test' });
  assert.ok(await fetched({ getPublicPath }));
});

test('with a publicPath, nobody asks for getPublicPath', async () => {
  assert.ok(await fetched({ publicPath: 'auto', getPublicPath: 'anything()' }));
});
