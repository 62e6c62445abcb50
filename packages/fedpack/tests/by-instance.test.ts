import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoadedByInstance } from '../src/runtime/by-instance.js';

const build = (options: object, plugin = 'ModuleFederationPlugin') => JSON.stringify([{ plugin, options }]);

for (const [what, options] of [
  ['no remotes', {}],
  ['none in the list', { remotes: {} }],
  ['a remote entry', { remotes: { shop: 'shop@https://cdn.example/remoteEntry.js' } }],
  ['a manifest', { remotes: { shop: '@acme/shop@https://cdn.example/mf-manifest.json' } }],
  ['one with a scope', { remotes: { shop: { external: 'shop@/remoteEntry.js', shareScope: 'other' } } }],
  ['a module that has its own type', { library: { type: 'module' }, remoteType: 'script', remotes: { a: 'a@/a.js' } }],
] satisfies [string, object][]) {
  test(`${what}: the instance loads it`, () => assert.equal(isLoadedByInstance(build(options)), true));
}

for (const [what, options] of [
  ['several locations', { remotes: { shop: ['shop@/a.js', 'shop@/b.js'] } }],
  ['several locations, with a scope', { remotes: { shop: { external: ['shop@/a.js', 'shop@/b.js'] } } }],
  ['a promise', { remotes: { shop: 'promise new Promise(() => {})' } }],
  ['a promise with an address', { remotes: { shop: "promise import('https://user@cdn.example/a.js')" } }],
  ['a module of the build', { remotes: { shop: 'internal ./shop.js' } }],
  ['a global', { remoteType: 'var', remotes: { shop: 'shop@/a.js' } }],
  ['the type of the library', { library: { type: 'module' }, remotes: { shop: 'shop@/a.js' } }],
  ['a list of remotes', { remotes: [{ shop: 'shop@/a.js' }] }],
  ['what is no remote', { remotes: { shop: { $function: 'shop' } } }],
] satisfies [string, object][]) {
  test(`${what}: the runtime has to`, () => assert.equal(isLoadedByInstance(build(options)), false));
}

test('a plugin that only consumes may have any remotes', () => {
  assert.equal(isLoadedByInstance(build({}, 'ContainerReferencePlugin')), false);
  assert.equal(isLoadedByInstance(build({}, 'SharePlugin')), true);
});
