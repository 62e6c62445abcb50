import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RsbuildConfig } from '@rsbuild/core';
import type { ModuleFederationPluginOptions } from '../src/options/index.js';
import { apply, valueAt } from '../src/rsbuild/config-change.js';
import { missingNode, nodeOptions, nodeOutput } from '../src/rsbuild/node.js';
import { pluginModuleFederation } from '../src/rsbuild/plugin.js';
import { remoteOrigins } from '../src/rsbuild/remote-origins.js';
import type { RuleContext } from '../src/rsbuild/rule-context.js';
import { assetPrefix } from '../src/rsbuild/rules/asset-prefix.js';
import { cors } from '../src/rsbuild/rules/cors.js';
import { cssModules } from '../src/rsbuild/rules/css-modules.js';
import { devClient } from '../src/rsbuild/rules/dev-client.js';
import { withoutShared } from '../src/rsbuild/rules/externals.js';
import { nodeFormat } from '../src/rsbuild/rules/node-format.js';
import { sharedKeys } from '../src/rsbuild/shared-keys.js';
import { folder } from './support/folder.js';

const REMOTE: ModuleFederationPluginOptions = { name: 'remote', exposes: { './App': './src/App' } };
const HOST: ModuleFederationPluginOptions = { name: 'host', remotes: { remote: 'remote@https://a.example/r.js' } };

/** What Rsbuild makes of a user's configuration that says nothing. */
const DEFAULTS: RsbuildConfig = {
  mode: 'production',
  server: { host: 'localhost', port: 3000, base: '/', cors: { origin: /^https?:\/\/localhost$/ } },
  dev: { client: { host: '', port: '' } },
  output: { assetPrefix: '/', cssModules: {} },
};

function given(
  options: ModuleFederationPluginOptions,
  user: RsbuildConfig = {},
  more: RsbuildConfig = {},
  target: 'web' | 'node' = 'web',
): RuleContext {
  const config = { ...DEFAULTS, ...more };
  const settings = { target, environment: undefined, cssModuleNames: true } as const;
  return { options, settings, user, environment: 'web', config, server: config.server, isModulePackage: false };
}

const values = (changes: { path: string; value: unknown }[]) =>
  Object.fromEntries(changes.map(({ path, value }) => [path, value]));

test('asset prefix: `auto` for a remote where nobody has set one', () => {
  assert.deepEqual(values(assetPrefix(given(REMOTE))), { 'output.assetPrefix': 'auto' });
  assert.deepEqual(assetPrefix(given(HOST)), []);
  assert.deepEqual(assetPrefix(given(REMOTE, { output: { assetPrefix: '/' } })), []);
  assert.deepEqual(assetPrefix(given(REMOTE, { environments: { web: { output: { assetPrefix: '/' } } } })), []);
  assert.deepEqual(assetPrefix(given(REMOTE, {}, { output: { assetPrefix: 'https://cdn.example/' } })), []);
  assert.deepEqual(values(assetPrefix(given(REMOTE, {}, { dev: { assetPrefix: '/' } }, 'node'))), {
    'output.assetPrefix': 'auto',
    'dev.assetPrefix': 'auto',
  });
  const below = { server: { base: '/shop' }, output: { assetPrefix: '/shop' } };
  assert.deepEqual(values(assetPrefix(given(REMOTE, {}, below))), { 'output.assetPrefix': 'auto' });
});

test('client of hot updates: the remote’s own server, but for what the user says', () => {
  const changed = (more: RsbuildConfig, options = REMOTE) => values(devClient(given(options, {}, more)));
  assert.deepEqual(changed({}), { 'dev.client.port': '<port>', 'dev.client.host': 'localhost' });
  assert.deepEqual(changed({ server: { host: '0.0.0.0' } }), { 'dev.client.port': '<port>' });
  assert.deepEqual(changed({ dev: { client: { host: 'dev.example', port: 80 } } }), {});
  assert.deepEqual(changed({ dev: { client: { webSocketUrlResolver: './url.js' } } }), {});
  assert.equal(changed({ server: { host: 'a.example', https: {} } })['dev.client.protocol'], 'wss');
  assert.deepEqual(changed({}, HOST), {});
});

test('kind of module for Node: CommonJS, with an extension that Node understands, unless the user says', () => {
  const format = (user: RsbuildConfig, isModulePackage: boolean) =>
    values(nodeFormat({ ...given(REMOTE, user, {}, 'node'), isModulePackage }));
  assert.deepEqual(format({}, false), { 'output.module': false });
  assert.deepEqual(format({}, true), { 'output.module': false, 'output.filename.js': '[name].cjs' });
  assert.deepEqual(format({ output: { filename: { js: '[name].js' } } }, true), { 'output.module': false });
  assert.deepEqual(format({ output: { module: true } }, true), {});
  assert.deepEqual(nodeFormat(given(REMOTE)), []);
});

test('for Node, the target may be waited for, and no public path comes from a page', () => {
  assert.deepEqual(values(nodeOutput({ target: 'node', output: { publicPath: 'auto' } })), {
    target: 'async-node',
    'output.publicPath': '',
  });
  assert.deepEqual(nodeOutput({ target: 'electron30-main', output: { publicPath: '/' } }), []);
});

test('for Node, the container is a module, and @module-federation/node is taken where it is installed', () => {
  const bare = folder({ 'package.json': {} });
  const plugin = 'node_modules/@module-federation/node/runtimePlugin.js';
  const root = folder({ 'package.json': {}, [plugin]: '' });
  const library = { type: 'commonjs-module' };
  assert.deepEqual(nodeOptions(HOST, false, bare), { ...HOST, library, runtimePlugins: [] });
  assert.deepEqual(nodeOptions(HOST, true, root), {
    ...HOST,
    library: { type: 'module' },
    runtimePlugins: [join(root, plugin)],
  });
  const own = { ...REMOTE, library: { type: 'commonjs2' }, runtimePlugins: ['@module-federation/node/runtimePlugin'] };
  assert.deepEqual(nodeOptions(own as ModuleFederationPluginOptions, false, root), own);

  assert.match(missingNode(HOST, bare) ?? '', /npm install @module-federation\/node/);
  assert.equal(missingNode(HOST, root), undefined);
  assert.equal(missingNode(REMOTE, bare), undefined);
});

test('local names of CSS modules begin with the container’s name', () => {
  const name = (options: ModuleFederationPluginOptions, user?: RsbuildConfig, more?: RsbuildConfig) =>
    values(cssModules(given(options, user, more)))['output.cssModules.localIdentName'];
  assert.equal(name(REMOTE), 'remote-[local]-[hash:base64:6]');
  assert.equal(name({ name: '@acme/shell' }), '_acme_shell-[local]-[hash:base64:6]');
  assert.equal(name(REMOTE, {}, { mode: 'development' }), 'remote-[path][name]__[local]-[hash:base64:6]');
  assert.equal(name(REMOTE, { output: { cssModules: { localIdentName: '[local]' } } }), undefined);
  assert.equal(name({}), undefined);
});

test('CORS: what the configuration tells of is added, and `*` never is', () => {
  const origins = (options: ModuleFederationPluginOptions, user: RsbuildConfig, server: RsbuildConfig['server']) =>
    values(cors(given(options, user, { server: { ...DEFAULTS.server, ...server } }), ['192.168.1.5', 'fe80::1']))[
      'server.cors.origin'
    ] as (string | RegExp)[] | undefined;
  const allows = (list: (string | RegExp)[] = [], origin: string) =>
    list.some((one) => (typeof one === 'string' ? one === origin : one.test(origin)));

  const both = { ...REMOTE, ...HOST };
  const known = origins(both, {}, { host: 'dev.example', allowedHosts: ['.acme.example'] });
  for (const origin of [
    'http://localhost',
    'http://dev.example:3000',
    'https://a.example',
    'https://x.acme.example',
    'http://acme.example:80',
  ]) {
    assert.ok(allows(known, origin), origin);
  }
  for (const origin of [
    'https://evil.example',
    'https://a.example:8',
    'https://devXexample',
    'https://acme.example.evil',
  ]) {
    assert.ok(!allows(known, origin), origin);
  }
  const everywhere = origins(REMOTE, {}, { host: '0.0.0.0' });
  assert.ok(allows(everywhere, 'http://192.168.1.5:3000'));
  assert.ok(allows(everywhere, 'http://[fe80::1]:3000'));

  assert.equal(origins(REMOTE, {}, {}), undefined);
  assert.equal(origins({ ...HOST, exposes: {} }, {}, {}), undefined);
  assert.equal(origins(REMOTE, { server: { cors: false } }, {}), undefined);
  assert.equal(origins(REMOTE, { server: { headers: { 'access-control-allow-origin': '*' } } }, {}), undefined);
  assert.equal(origins(REMOTE, {}, { cors: true }), undefined);
});

test('origins of remotes: in every form that they are written in', () => {
  const remotes = [
    'one@https://one.example/r.js',
    {
      two: '@acme/two@http://two.example:8080/r.js',
      three: ['three@https://three.example/r.js', 'three@https://cdn.example/r.js'],
      four: { external: 'https://four.example/mf-manifest.json' },
      five: 'promise import("https://five.example")',
      six: 'six@/relative.js',
      seven: 'seven@https://',
    },
  ];
  assert.deepEqual(remoteOrigins(remotes), [
    'https://one.example',
    'http://two.example:8080',
    'https://three.example',
    'https://cdn.example',
    'https://four.example',
  ]);
  assert.deepEqual(remoteOrigins(undefined), []);
});

test('externals: what is shared is taken out, functions and all else stay', () => {
  const decide = () => undefined;
  assert.deepEqual(
    withoutShared(['react', /^react-dom$/, decide, { vue: 'Vue', lodash: '_' }], ['react', 'react-dom', 'vue']),
    {
      rest: [decide, { lodash: '_' }],
      taken: ['react', 'react-dom', 'vue'],
    },
  );
  assert.deepEqual(withoutShared('react', ['react']), { rest: [], taken: ['react'] });
  assert.deepEqual(withoutShared('lodash', ['react']), { rest: 'lodash', taken: [] });
});

test('keys of `shared`: those that are written, without the switch `auto`', () => {
  assert.deepEqual(sharedKeys(['react', { 'lib/': {}, auto: true }]), ['react', 'lib/']);
  assert.deepEqual(sharedKeys({ auto: '^1.0.0' }), ['auto']);
  for (const wrong of [undefined, null, 7, [null, 7, []]]) assert.deepEqual(sharedKeys(wrong), []);
});

test('without options, the error says what they are', () => {
  assert.throws(() => pluginModuleFederation(undefined as never), /takes the options of ModuleFederationPlugin/);
});

test('a change makes the objects on its way, and leaves those that are there', () => {
  const config = { dev: { hmr: true } };
  apply(config, [{ path: 'dev.client.port', value: 1, why: '' }]);
  assert.deepEqual(config, { dev: { hmr: true, client: { port: 1 } } });
  assert.equal(valueAt(config, 'dev.client.port'), 1);
  assert.equal(valueAt(config, 'dev.hmr.port'), undefined);
});
