import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compiler, type Configuration, rspack } from '@rspack/core';
import { runtimeConstants } from '../src/define.js';
import { enableLibrary } from '../src/library.js';
import { refuseRivals } from '../src/rivals.js';
import { keepContainerWhole } from '../src/split-chunks.js';
import { setUniqueName } from '../src/unique-name.js';

const container = { name: 'dashboard', exposes: { './App': './src/App' } };

function compile(config: Configuration, apply: (compiler: Compiler) => void): Compiler {
  return rspack({ context: import.meta.dirname, entry: {}, ...config, plugins: [...(config.plugins ?? []), apply] });
}

test('a container’s library type is enabled, once, and `var` unless given', () => {
  const typesFor = (options: Record<string, unknown>, enabledLibraryTypes: string[] = []) =>
    compile({ output: { enabledLibraryTypes } }, (compiler) => enableLibrary(compiler, options)).options.output
      .enabledLibraryTypes;
  assert.deepEqual(typesFor(container), ['var']);
  assert.deepEqual(typesFor({ ...container, library: { type: 'module' } }), ['module']);
  assert.deepEqual(typesFor(container, ['var']), ['var']);
  assert.deepEqual(typesFor({ name: 'shell' }), []);
});

test('the unique name is the container’s unless the user set one', () => {
  const nameFor = (uniqueName?: string) =>
    compile({ output: { ...(uniqueName && { uniqueName }) } }, (compiler) => setUniqueName(compiler, container)).options
      .output.uniqueName;
  assert.equal(nameFor(), 'dashboard');
  assert.equal(nameFor('mine'), 'mine');
});

test('no group of splitChunks takes the container entry apart', () => {
  const { optimization } = compile(
    { optimization: { splitChunks: { chunks: 'all', cacheGroups: { vendor: { chunks: /dash|main/ }, off: false } } } },
    (compiler) => keepContainerWhole(compiler, container),
  ).options;
  const split = optimization.splitChunks as { chunks: Chunks; cacheGroups: { vendor: { chunks: Chunks } } };
  type Chunks = (chunk: { name?: string }) => boolean;
  for (const { chunks } of [split, split.cacheGroups.vendor]) {
    assert.equal(chunks({ name: 'dashboard' }), false);
    assert.equal(chunks({ name: 'main' }), true);
  }
});

test('splitChunks of a host and of asynchronous chunks stay as they are', () => {
  const chunksFor = (chunks: 'all' | 'async', options: Record<string, unknown>) => {
    const { optimization } = compile({ optimization: { splitChunks: { chunks } } }, (compiler) =>
      keepContainerWhole(compiler, options),
    ).options;
    return optimization.splitChunks ? optimization.splitChunks.chunks : undefined;
  };
  assert.equal(chunksFor('all', { name: 'shell' }), 'all');
  assert.equal(chunksFor('async', container), 'async');
});

test('another federation plugin in the same compiler is refused, whatever the order', () => {
  const { ContainerPlugin, ModuleFederationPlugin } = rspack.container;
  for (const other of [
    new ModuleFederationPlugin({ name: 'other', shared: {} }),
    new ContainerPlugin({ name: 'other', exposes: { './a': './a' } }),
    new rspack.sharing.SharePlugin({ shared: ['react'] }),
    { name: 'RspackModuleFederationPlugin', apply() {} },
  ]) {
    const ours = (compiler: Compiler) => refuseRivals(compiler);
    assert.throws(() => rspack({ context: import.meta.dirname, entry: {}, plugins: [ours, other] }), {
      name: 'FedpackError',
      message: /one Module Federation plugin[\s\S]*moduleFederation\.options/,
    });
  }
});

test('the runtime is told who the build is and what it can leave out', () => {
  assert.deepEqual(
    runtimeConstants({ ...container, experiments: { optimization: { target: 'web', disableRemote: true } } }, '1.2.3'),
    {
      ENV_TARGET: '"web"',
      FEDERATION_BUILD_IDENTIFIER: '"dashboard:1.2.3"',
      FEDERATION_HAS_EXPOSES: true,
      FEDERATION_OPTIMIZE_NO_REMOTE: true,
      FEDERATION_OPTIMIZE_NO_SHARED: false,
      FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: false,
    },
  );
});
