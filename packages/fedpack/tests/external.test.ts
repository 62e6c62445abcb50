import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { type Compiler, type RspackOptions, rspack } from '@rspack/core';
import type { Environment } from '../src/binding/native-types.js';
import { ContainerPlugin, ContainerReferencePlugin, ModuleFederationPlugin, SharePlugin } from '../src/index.js';
import { addPlugin } from '../src/native/plugin.js';

const ADDED = '@fedpack/runtime/prebuilt/external.none$';
const takes = { experiments: { externalRuntime: true } };
const provides = { experiments: { provideExternalRuntime: true } };

const build = (options: object, plugins: RspackOptions['plugins'] = [], config: RspackOptions = {}): Compiler =>
  rspack({
    context: import.meta.dirname,
    entry: {},
    target: 'web',
    ...config,
    plugins: [new ModuleFederationPlugin({ name: 'app', ...options }), ...plugins],
  });
const nativeOptions = (compiler: Compiler) =>
  addPlugin(compiler, 'SharePlugin', {}, () => assert.fail('it is there already'));
const environmentOf = (compiler: Compiler): Environment => JSON.parse(nativeOptions(compiler).environment);
const alias = (compiler: Compiler, request: string) =>
  (compiler.options.resolve.alias as Record<string, string>)[request] ?? '';
const pluginsOf = (compiler: Compiler) => JSON.parse(nativeOptions(compiler).options)[0].options.runtimePlugins;

test('externalRuntime: containers try the core of the page, and so do builds that import the API', () => {
  const { page, embed, prebuilt } = environmentOf(build(takes));
  assert.equal(basename(page.take), 'take.external.js');
  assert.equal(basename(dirname(embed)), 'external');
  assert.ok(prebuilt.length > 0);
  const runtime = alias(build(takes), '@module-federation/runtime$');
  assert.match(runtime.replaceAll('\\', '/'), /dist\/external\/@module-federation\/runtime\.js$/);
});

for (const [what, options, config] of [
  ['nothing asks for it', {}, {}],
  ['it is off', { experiments: { externalRuntime: false } }, {}],
  ['the build provides the core', { experiments: { externalRuntime: true, provideExternalRuntime: true } }, {}],
  ['it is under development', takes, { mode: 'development' }],
  ['it is for Node', takes, { target: 'node' }],
  ['it is for both', takes, { target: 'electron-renderer' }],
] satisfies [string, object, RspackOptions][]) {
  test(`a build has its own core if ${what}`, () => {
    const compiler = build(options, [], config);
    const { page, embed } = environmentOf(compiler);
    assert.equal(basename(page.take), 'take.js');
    assert.equal(basename(dirname(embed)), 'complete');
    const runtime = alias(compiler, '@module-federation/runtime$').replaceAll('\\', '/');
    assert.match(runtime, /dist\/complete\/@module-federation\/runtime\.js$/);
  });
}

test('what a build for Node leaves out stays out', () => {
  const experiments = { externalRuntime: true, optimization: { disableSnapshot: true } };
  const runtime = (config: RspackOptions) => alias(build({ experiments }, [], config), '@module-federation/runtime$');
  assert.match(runtime({ target: 'node' }).replaceAll('\\', '/'), /dist\/upstream\//);
  assert.match(runtime({ target: 'web' }).replaceAll('\\', '/'), /dist\/external\//);
});

test('what is added is less where no remote can be loaded', () => {
  const added = (...input: Parameters<typeof build>) => basename(alias(build(...input), ADDED));
  assert.equal(added(takes), 'external.none.js');
  assert.equal(added({ ...takes, shared: ['react'] }, [new SharePlugin({ shared: {} })]), 'external.none.js');
  assert.equal(added({ ...takes, remotes: { one: 'one@https://x.example/remoteEntry.js' } }), 'external.js');
  assert.equal(added({ ...takes, runtimePlugins: ['./plugin.js'] }), 'external.js');
  const more = new ContainerReferencePlugin({ remoteType: 'script', remotes: {} });
  assert.equal(added(takes, [more]), 'external.js');
});

test('another implementation gets the core of the page', () => {
  const implementation = dirname(createRequire(import.meta.url).resolve('@module-federation/runtime/package.json'));
  const compiler = build({ ...takes, implementation });
  assert.equal(basename(alias(compiler, '@module-federation/runtime-core$')), 'page-core.js');
  assert.ok(alias(compiler, '@module-federation/runtime$').startsWith(implementation));
});

test('output for ES5 has its own', () => {
  const compiler = build(takes, [], { target: ['web', 'es5'] });
  const { page, embed } = environmentOf(compiler);
  assert.deepEqual([page.take, basename(dirname(embed))], ['', 'es5']);
  assert.match(alias(compiler, '@module-federation/runtime-core$').replaceAll('\\', '/'), /dist\/es5\//);
});

test('provideExternalRuntime is a runtime plugin behind those of the user', () => {
  const own = '@fedpack/runtime/provide-core';
  const compiler = build({ ...provides, runtimePlugins: ['./plugin.js'] });
  assert.deepEqual(pluginsOf(compiler), ['./plugin.js', own]);
  assert.equal(basename(alias(compiler, `${own}$`)), 'provide-core.js');
  assert.deepEqual(pluginsOf(build(provides)), [own]);
  assert.equal(pluginsOf(build(takes)), undefined);
  const es5 = alias(build(provides, [], { target: ['web', 'es5'] }), `${own}$`);
  assert.equal(basename(dirname(es5)), 'es5');
});

test('provideExternalRuntime with something else than a list of plugins is left to Rust', () => {
  assert.equal(pluginsOf(build({ ...provides, runtimePlugins: './plugin.js' })), './plugin.js');
});

test('provideExternalRuntime of a part of the plugin adds nothing', () => {
  const container = new ContainerPlugin({ name: 'part', exposes: {}, ...provides });
  const parts = JSON.parse(nativeOptions(build({}, [container])).options);
  assert.equal(parts[1].options.runtimePlugins, undefined);
});
