import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type Compiler, type RspackOptions, rspack } from '@rspack/core';
import { ModuleFederationPlugin } from '../src/index.js';
import { addPlugin } from '../src/native/plugin.js';
import { createResolve, findEntries } from '../src/runtime/files.js';

const API = '@module-federation/runtime$';
const build = (options: RspackOptions, more: object = {}): Compiler =>
  rspack({
    context: import.meta.dirname,
    entry: {},
    ...options,
    plugins: [new ModuleFederationPlugin({ name: 'app', ...more })],
  });
const environmentOf = (compiler: Compiler) =>
  JSON.parse(addPlugin(compiler, 'SharePlugin', {}, () => assert.fail('it is there already')).environment);
const aliasesOf = ({ options }: Compiler) => options.resolve.alias as Record<string, string>;

const found = findEntries(createResolve(rspack({ entry: {} })));
const es5Folder = join(dirname(found.embed), 'es5');

for (const [what, options] of [
  ['target es5', { target: ['web', 'es5'] }],
  ['an old browser of Browserslist', { target: 'browserslist:ie 11' }],
  ['an output without arrow functions', { output: { environment: { arrowFunction: false } } }],
] satisfies [string, RspackOptions][]) {
  test(`${what}: runtime and API are ES5`, () => {
    const compiler = build(options);
    const { embed, plain } = environmentOf(compiler);
    assert.deepEqual([embed, plain], [join(es5Folder, 'embed.js'), join(es5Folder, 'plain.js')]);
    const aliases = aliasesOf(compiler);
    assert.equal(aliases[API], join(es5Folder, '@module-federation', 'runtime.js'));
    assert.equal(aliases['@module-federation/enhanced/runtime$'], aliases[API]);
    assert.equal(aliases['@fedpack/runtime$'], join(es5Folder, 'index.js'));
  });
}

for (const [what, options] of [
  ['target web', { target: 'web' }],
  ['target es2015', { target: ['web', 'es2015'] }],
  ['target node', { target: 'node' }],
] satisfies [string, RspackOptions][]) {
  test(`${what}: runtime and API keep their syntax`, () => {
    const compiler = build(options);
    const folder = join(dirname(found.embed), 'complete');
    assert.equal(environmentOf(compiler).embed, join(folder, 'embed.js'));
    assert.equal(aliasesOf(compiler)[API], join(folder, '@module-federation', 'runtime.js'));
  });
}

test('an alias that the user set and another implementation stay in an ES5 build', () => {
  const target: RspackOptions['target'] = ['web', 'es5'];
  assert.equal(aliasesOf(build({ target, resolve: { alias: { [API]: '/mine.js' } } }))[API], '/mine.js');
  const own = aliasesOf(build({ target }, { implementation: '@module-federation/runtime-tools' }));
  assert.doesNotMatch(own[API] ?? '', /es5/);
});
