import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compiler, type Configuration, rspack } from '@rspack/core';
import { builtinOptions } from '../src/compiler/builtin-plugins.js';
import { refuseConflictingPlugins } from '../src/compiler/conflicting-plugins.js';
import { enableLibrary } from '../src/compiler/library.js';
import { detectAutoPublicPath } from '../src/compiler/public-path.js';
import { runtimeConstants } from '../src/compiler/runtime-constants.js';
import { excludeContainerFromSplitChunks } from '../src/compiler/split-chunks.js';
import { setUniqueName } from '../src/compiler/unique-name.js';

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

test('a plugin for Fast Refresh that was applied before has the unique name, unless it has one of its user', () => {
  // As the plugins of Rspack and webpack do it.
  const refresh = (library?: string) => (compiler: Compiler) => {
    const name = compiler.webpack.Template.toIdentifier(library ?? compiler.options.output.uniqueName ?? '');
    new compiler.webpack.DefinePlugin({ __react_refresh_library__: JSON.stringify(name) }).apply(compiler);
  };
  const libraryFor = (name: string, library?: string) => {
    const compiler = compile({ plugins: [refresh(library)] }, (compiler) => setUniqueName(compiler, { name }));
    return builtinOptions(compiler, 'DefinePlugin')[0]?.__react_refresh_library__;
  };
  assert.equal(libraryFor('dashboard'), '"dashboard"');
  assert.equal(libraryFor('@acme/dashboard'), '"_acme_dashboard"');
  assert.equal(libraryFor('dashboard', 'mine'), '"mine"');
});

test('containers find their files by their own URL where Rsbuild has put in a path for development', () => {
  const isToldFor = (publicPath: string, base = '/', more: Configuration = {}) => {
    let told: boolean | undefined;
    const rsbuild = (compiler: Compiler) =>
      new compiler.webpack.DefinePlugin({ 'process.env.BASE_URL': JSON.stringify(base) }).apply(compiler);
    // Rsbuild's plugins may come first or last.
    for (const plugins of [[rsbuild], []]) {
      const config: Configuration = { mode: 'development', target: 'web', output: { publicPath }, ...more };
      const after = plugins.length === 0 ? rsbuild : () => {};
      compile({ ...config, plugins }, (compiler) => {
        detectAutoPublicPath(compiler, (fromOwnUrl) => {
          told = fromOwnUrl;
        });
        after(compiler);
      });
    }
    return told;
  };
  assert.equal(isToldFor('/'), true);
  assert.equal(isToldFor('/app/', '/app'), true);
  // What a user set, in `dev.assetPrefix`.
  assert.equal(isToldFor('/assets/'), false);
  assert.equal(isToldFor('http://localhost:3001/'), false);
  assert.equal(isToldFor('auto'), false);
  assert.equal(isToldFor('/', '/', { mode: 'production' }), false);
  assert.equal(isToldFor('/', '/', { target: 'node' }), false);
});

test('a public path without Rsbuild is the user’s own', () => {
  let told: boolean | undefined;
  compile({ mode: 'development', target: 'web', output: { publicPath: '/' } }, (compiler) => {
    detectAutoPublicPath(compiler, (fromOwnUrl) => {
      told = fromOwnUrl;
    });
  });
  assert.equal(told, false);
});

test('no group of splitChunks takes the container entry apart', () => {
  const { optimization } = compile(
    { optimization: { splitChunks: { chunks: 'all', cacheGroups: { vendor: { chunks: /dash|main/ }, off: false } } } },
    (compiler) => excludeContainerFromSplitChunks(compiler, container),
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
      excludeContainerFromSplitChunks(compiler, options),
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
    const ours = (compiler: Compiler) => refuseConflictingPlugins(compiler);
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
