import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { type Compiler, type RspackOptions, rspack } from '@rspack/core';
import type { Environment } from '../src/binding/native-types.js';
import { ContainerReferencePlugin, ModuleFederationPlugin, SharePlugin } from '../src/index.js';
import { addPlugin } from '../src/native/plugin.js';
import { createResolve, findOwnFiles, findRuntimeFiles } from '../src/runtime/files.js';

const FACTORY = '@fedpack/runtime/prebuilt/any.complete$';

const build = (config: RspackOptions = {}, options: object = {}): Compiler =>
  rspack({
    context: import.meta.dirname,
    entry: {},
    ...config,
    plugins: [new SharePlugin({ shared: {} }), new ModuleFederationPlugin({ name: 'app', ...options })],
  });
const environmentOf = (compiler: Compiler): Environment =>
  JSON.parse(addPlugin(compiler, 'SharePlugin', {}, () => assert.fail('it is there already')).environment);

test('a build is offered a runtime for every kind of build, each a file', () => {
  const { prebuilt } = environmentOf(build());
  assert.equal(prebuilt.length, 24);
  const kinds = (of: 'target' | 'remotes') => [...new Set(prebuilt.map((runtime) => runtime[of]))];
  assert.deepEqual(kinds('target'), ['web', 'node', 'any']);
  assert.deepEqual(kinds('remotes'), ['none', 'scripts', 'manifests', 'containers']);
  for (const { path } of prebuilt) assert.ok(existsSync(path), path);
  const fileOf = (name: string) => {
    const [target, remotes, shared] = name.split('.');
    const is = (runtime: Environment['prebuilt'][number]) =>
      runtime.target === target && runtime.remotes === remotes && runtime.shared === (shared === 'shared');
    return basename(prebuilt.find(is)?.path ?? '');
  };
  assert.notEqual(fileOf('web.none.shared'), fileOf('web.none.unshared'));
  assert.notEqual(fileOf('web.scripts.shared'), fileOf('node.scripts.shared'));
  assert.equal(fileOf('web.manifests.unshared'), fileOf('web.manifests.shared'));
});

test('it is offered the runtimes with the API, unless their modules are compiled', () => {
  const filesOf = (options?: object) => environmentOf(build({}, options)).withApi.map(({ path }) => basename(path));
  assert.deepEqual(filesOf(), ['web.complete.manifests.js', 'web.complete.js']);
  assert.deepEqual(filesOf({ experiments: { optimization: { disableSnapshot: true } } }), []);
  assert.deepEqual(filesOf({ experiments: { externalRuntime: true } }), []);
});

test('it is told by which modules an application uses the API', () => {
  const { runtimeModules } = environmentOf(build());
  const find = createResolve(build());
  const files = findOwnFiles(find, findRuntimeFiles(find, import.meta.dirname, undefined), 'complete');
  for (const request of ['@fedpack/runtime', '@module-federation/runtime', '@module-federation/enhanced/runtime']) {
    assert.ok(runtimeModules.includes(files.get(request) ?? request), request);
  }
});

for (const [target, file] of [
  ['web', 'web'],
  ['webworker', 'web'],
  ['node', undefined],
  ['electron-renderer', undefined],
] satisfies [RspackOptions['target'], string | undefined][]) {
  test(`target ${target}: the complete runtime is that of ${file ?? 'any target'}`, () => {
    const compiler = build({ target });
    assert.equal(basename(environmentOf(compiler).embed), 'embed.js');
    const alias = compiler.options.resolve.alias as Record<string, string>;
    assert.equal(basename(alias[FACTORY] ?? ''), file ? `${file}.complete.manifests.js` : '');
  });
}

test('the complete runtime is that of the target in the options, if they have one', () => {
  const compiler = build({ target: 'electron-renderer' }, { experiments: { optimization: { target: 'web' } } });
  const alias = compiler.options.resolve.alias as Record<string, string>;
  assert.equal(basename(alias[FACTORY] ?? ''), 'web.complete.manifests.js');
});

test('the complete runtime has what remotes with several locations need only where there are any', () => {
  const fileFor = (remote: string | string[], more: object[] = []) => {
    const plugin = new ModuleFederationPlugin({ name: 'app', remotes: { shop: remote } });
    const compiler = rspack({ context: import.meta.dirname, entry: {}, plugins: [plugin, ...more] as never });
    return basename((compiler.options.resolve.alias as Record<string, string>)[FACTORY] ?? '');
  };
  assert.equal(fileFor('shop@/a.js'), 'web.complete.manifests.js');
  assert.equal(fileFor(['shop@/a.js', 'shop@/b.js']), 'web.complete.js');
  const later = new ContainerReferencePlugin({ remoteType: 'var', remotes: { other: 'other' } });
  assert.equal(fileFor('shop@/a.js', [later]), 'web.complete.js');
});

test('a compiler that exists may get other plugins later, and so all of it', () => {
  const compiler = rspack({ context: import.meta.dirname, entry: {} });
  new ModuleFederationPlugin({ name: 'app' }).apply(compiler);
  assert.equal(basename((compiler.options.resolve.alias as Record<string, string>)[FACTORY] ?? ''), 'web.complete.js');
});

for (const part of ['disableRemote', 'disableShared', 'disableSnapshot']) {
  test(`${part}: the complete runtime is compiled, without that part`, () => {
    const compiler = build({}, { experiments: { optimization: { [part]: true } } });
    assert.ok(environmentOf(compiler).embed.endsWith(join('dist', 'embed.js')));
    const alias = compiler.options.resolve.alias as Record<string, string>;
    assert.ok(alias['@module-federation/runtime$']?.includes(join('dist', 'upstream')));
  });
}

for (const [what, config, options] of [
  ['another implementation', {}, { implementation: '@module-federation/runtime-tools' }],
  ['an alias for the runtime', { resolve: { alias: { '@module-federation/runtime': '/mine.js' } } }, {}],
  ['an alias for what it is made of', { resolve: { alias: { '@module-federation/sdk$': '/mine.js' } } }, {}],
  ['an alias for all of it', { resolve: { alias: { '@module-federation': '/mine' } } }, {}],
  ['an ES5 build', { target: ['web', 'es5'] }, {}],
  ['an output without arrow functions', { output: { environment: { arrowFunction: false } } }, {}],
] satisfies [string, RspackOptions, object][]) {
  test(`${what}: the complete runtime is taken`, () => {
    const { prebuilt, embed } = environmentOf(build(config, options));
    assert.deepEqual(prebuilt, []);
    assert.ok(existsSync(embed));
  });
}

test('other aliases are no reason for the complete runtime', () => {
  const alias = {
    react: '/react.js',
    '@module-federation-tools': '/tools.js',
    '@fedpack/runtime-plugins': '/plugins.js',
  };
  assert.notDeepEqual(environmentOf(build({ resolve: { alias } })).prebuilt, {});
});

for (const [what, expected, config] of [
  ['a build for production', true, { mode: 'production' }],
  ['a build for development', false, { mode: 'development' }],
  ['one that is told to', true, { mode: 'development', devtool: 'source-map', optimization: { minimize: true } }],
  ['one that is told not to', false, { mode: 'production', optimization: { minimize: false } }],
  ['one whose modules are texts', false, { mode: 'production', devtool: 'eval-source-map' }],
] satisfies [string, boolean, RspackOptions][]) {
  test(`${what}: a prebuilt runtime is ${expected ? '' : 'not '}kept from a minimizer`, () => {
    assert.equal(environmentOf(build(config)).minimizes, expected);
  });
}
