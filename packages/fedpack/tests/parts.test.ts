import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compiler, type RspackPluginInstance, rspack } from '@rspack/core';
import type { Environment } from '../src/binding/native-types.js';
import { refuseConflictingPlugins } from '../src/compiler/conflicting-plugins.js';
import {
  ConsumeSharedPlugin,
  ContainerPlugin,
  ContainerReferencePlugin,
  ModuleFederationPlugin,
  ProvideSharedPlugin,
  SharePlugin,
} from '../src/index.js';
import { addPlugin } from '../src/native/plugin.js';

const environment: Environment = {
  embed: '/embed.js',
  plain: '/plain.js',
  staticImports: '/static-imports.js',
  policies: { retry: '/retry.js', fallback: '/fallback.js', origins: '/origins.js' },
  prebuilt: [],
  withApi: [],
  constants: '',
  page: { publish: '', take: '', takeApi: '' },
  hot: false,
  minimizes: false,
  fromOwnUrl: false,
  runtimeModules: [],
  buildVersion: '1.0.0',
  pluginVersion: '0.1.0',
};

function compiler(plugins: RspackPluginInstance[] = []): Compiler {
  const created = rspack({ context: import.meta.dirname, entry: {} });
  created.options.plugins.push(...plugins);
  return created;
}

test('all plugins of a compiler are handed over together, in the order in which they were applied', () => {
  const created = compiler();
  let asked = 0;
  const outside = () => {
    asked++;
    return environment;
  };
  const handed = addPlugin(created, 'SharePlugin', { shared: ['react'] }, outside);
  assert.equal(addPlugin(created, 'ContainerPlugin', { name: 'a', library: /x/ }, outside), handed);
  addPlugin(created, 'ModuleFederationPlugin', undefined, outside);
  addPlugin(created, 'SharePlugin', {}, outside);
  assert.deepEqual(JSON.parse(handed.options), [
    { plugin: 'SharePlugin', options: { shared: ['react'] } },
    { plugin: 'ContainerPlugin', options: { name: 'a', library: { $regexp: ['x', ''] } } },
    { plugin: 'ModuleFederationPlugin', options: { $unsupported: 'undefined' } },
    { plugin: 'SharePlugin', options: {} },
  ]);
  assert.deepEqual(JSON.parse(handed.environment), environment);
  assert.equal(asked, 1);
  assert.notEqual(addPlugin(compiler(), 'SharePlugin', {}, outside), handed);
});

test('fedpack’s own plugins are no conflicting plugins, though they are called as Rspack’s are', () => {
  const own = [
    new ModuleFederationPlugin({ name: 'a' }),
    new ContainerPlugin({ name: 'a', exposes: {} }),
    new ContainerReferencePlugin({ remoteType: 'var', remotes: {} }),
    new SharePlugin({ shared: {} }),
    new ConsumeSharedPlugin({ consumes: {} }),
    new ProvideSharedPlugin({ provides: {} }),
  ];
  refuseConflictingPlugins(compiler(own));
  for (const { name } of own.slice(1)) assert.ok(name in rspack.container || name in rspack.sharing, name);
  const rival = new rspack.sharing.ConsumeSharedPlugin({ consumes: {} });
  assert.throws(() => refuseConflictingPlugins(compiler([...own, rival])), /ConsumeSharedPlugin is used next to/);
});
