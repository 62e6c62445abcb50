import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { exposesOf } from '../src/options/exposes.js';
import { aliasesOf, remoteRequest } from '../src/testing/aliases.js';
import { keptInside } from '../src/testing/externals.js';
import { createResolver } from '../src/testing/resolver.js';
import { declaredNames, stubModule } from '../src/testing/stub.js';
import { folder } from './support/folder.js';

test('remotes are known by their aliases, in each form that the option has', () => {
  const remotes = { a: 'x@https://x', b: { external: ['@s/y@https://y', 'y2@https://y'] }, c: 'promise new Promise()' };
  assert.deepEqual(
    [...aliasesOf(remotes)],
    [
      ['a', 'x'],
      ['b', '@s/y'],
      ['c', 'c'],
    ],
  );
  assert.deepEqual(
    [...aliasesOf(['x@https://x', { b: ['y@https://y'] }])],
    [
      ['x', 'x'],
      ['b', 'y'],
    ],
  );
  for (const none of [undefined, false, null, 1]) assert.deepEqual([...aliasesOf(none)], []);
});

test('a request means the remote with the longest alias', () => {
  assert.deepEqual(remoteRequest('@s/ui/a/B', ['@s', '@s/ui']), { alias: '@s/ui', key: './a/B' });
  assert.deepEqual(remoteRequest('shop', ['shop']), { alias: 'shop', key: '.' });
  assert.equal(remoteRequest('shopping/a', ['shop']), undefined);
});

test('of several modules of an expose, importers get the last', () => {
  const exposes = exposesOf({
    './A': './a',
    './B': ['./one', './b'],
    './C': { import: ['./c'] },
    './D': { name: 'd' },
  });
  assert.deepEqual(
    [...exposes],
    [
      ['./A', './a'],
      ['./B', './b'],
      ['./C', './c'],
    ],
  );
  assert.deepEqual(
    [...exposesOf(['./a', { './B': './b' }])],
    [
      ['./a', './a'],
      ['./B', './b'],
    ],
  );
});

test('declared names are those of values, also of files whose names are exported', async () => {
  const root = folder({
    'Widget.d.ts':
      "export * from './types/Widget.js';\nexport { default } from './types/Widget';\nexport type { T } from './t';",
    'types/Widget.d.ts': `export interface Props {}
      export declare function useWidget(): void;
      export declare const size: number, color: string;
      export class Frame {}
      export type Size = 1;
      export * as parts from './parts';
      export * from './more';
      export default function Widget(): null;`,
    'types/more/index.d.ts': "export { a as b } from 'elsewhere'; export * from '../Widget'; export default 1;",
  });
  const names = await declaredNames(join(root, 'Widget.d.ts'));
  assert.deepEqual(names?.sort(), ['Frame', 'b', 'color', 'default', 'parts', 'size', 'useWidget']);
  assert.equal(await declaredNames(join(root, 'Nothing.d.ts')), undefined);
});

test('a stub has the names, each a function that does nothing', async () => {
  const text = stubModule('a"\n/B', ['default', 'use', 'not a name', 'a}; evil(']);
  const stub = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  assert.deepEqual(Object.keys(stub), ['default', 'use']);
  assert.equal(stub.default(), null);
  assert.equal(stub.use.displayName, 'a"\n/B use');
});

test('externals stay outside, but for modules of remotes', async () => {
  const isRemote = (request: string) => request === 'shop/Price';
  const ask = (external: unknown, request: string) =>
    new Promise((resolve) => {
      const kept = keptInside(external, { isRemote }) as (data: object, answer: (...given: unknown[]) => void) => void;
      kept({ request }, (error, result) => resolve(error ?? result ?? 'inside'));
    });
  const answering = (_: object, answer: (error?: unknown, result?: unknown) => void) => answer(undefined, 'outside');
  for (const external of [answering, async () => 'outside', () => 'outside']) {
    assert.equal(await ask(external, 'react'), 'outside');
    assert.equal(await ask(external, 'shop/Price'), 'inside');
  }
  assert.deepEqual(keptInside(['react', /x/], { isRemote }), ['react', /x/]);
});

const app = (options: object) =>
  `export default { plugins: [Object.assign(new (class ModuleFederationPlugin {})(), { _options: ${JSON.stringify(options)} })] };`;

test('a module of a remote is a source of the workspace, a stub, or what the test gives; else it is said', async () => {
  const root = folder({
    'package.json': { private: true, workspaces: ['apps/*'] },
    'apps/site/package.json': { name: 'site' },
    'apps/site/rspack.config.mjs': app({
      remotes: { shop: 'mfe_shop@https://a', far: 'far@https://far', locked: 'locked@https://l' },
      shared: { react: { singleton: true }, './local': {}, 'lodash/': {} },
    }),
    'apps/site/@mf-types/far/Map.d.ts': 'export declare const zoom: number;',
    'apps/site/fedpack.lock': `version = 1

[[remote]]
alias = "locked"
name = "locked"
manifest = "https://l/mf-manifest.json"
schema = 1
shareScope = ["default"]

[[remote.expose]]
key = "./Door"
complete = true
exports = ["default", "open"]
`,
    'apps/shop/package.json': { name: 'shop' },
    'apps/shop/rspack.config.mjs': app({
      name: 'mfe_shop',
      exposes: { './Price': './src/Price' },
      remotes: { shop: 'other@https://o' },
    }),
    'apps/other/package.json': { name: 'other' },
    'apps/other/rspack.config.mjs': app({ name: 'other', exposes: { './Price': './other' } }),
  });
  const at = (name: string) => join(root, 'apps', name);
  const resolver = await createResolver({ root: at('site'), modules: { 'far/Ads': './test/Ads.tsx' } });
  const resolve = (request: string, importer = join(at('site'), 'src/index.ts')) => resolver.resolve(request, importer);
  assert.deepEqual(resolver.shared, ['react']);
  assert.deepEqual(await resolve('shop/Price'), { request: './src/Price', folder: at('shop') });
  // The same words mean another remote where the shop says them.
  assert.deepEqual(await resolve('shop/Price', join(at('shop'), 'src/Price.tsx')), {
    request: './other',
    folder: at('other'),
  });
  assert.deepEqual(await resolve('far/Ads'), { request: './test/Ads.tsx', folder: at('site') });
  const stubbed = async (request: string) => {
    const found = await resolve(request);
    const text = found && 'text' in found ? found.text : '';
    return Object.keys(await import(`data:text/javascript,${encodeURIComponent(text)}`));
  };
  assert.deepEqual(await stubbed('far/Map'), ['zoom']);
  assert.deepEqual(await stubbed('locked/Door'), ['default', 'open']);
  assert.equal(await resolve('react'), undefined);
  assert.ok(resolver.isRemote('far/Anything', undefined) && !resolver.isRemote('react', undefined));
  const remotes = await resolve('fedpack/testing/remotes');
  const text = remotes && 'text' in remotes ? remotes.text : '';
  assert.match(text, /"mfe_shop": \{\n {4}"\.\/Price": \(\) => import\(".*\/apps\/shop\/src\/Price"\),/);
  assert.match(text, /"far": \{\n {4}"\.\/Ads": \(\) => import\(".*\/apps\/site\/test\/Ads\.tsx"\),/);
  assert.match(text, /\{"name":"mfe_shop","alias":"shop","entry":"mfe_shop\.js"\}/);
  await assert.rejects(resolve('shop/Prize'), /mfe_shop does not expose \.\/Prize; it exposes \.\/Price$/);
  await assert.rejects(resolve('far/Away'), /nothing is known of "far\/Away".*modules: \{ "far\/Away": '\.\/…' \}$/);
});

test('an app without federation, and one whose configuration is broken, are said', async () => {
  const root = folder({ 'package.json': { name: 'plain' } });
  await assert.rejects(createResolver({ root }), /no configuration of .* has Module Federation$/);
  const broken = folder({
    'package.json': { name: 'broken' },
    'rspack.config.mjs': "throw new Error('no such thing');",
  });
  await assert.rejects(createResolver({ root: broken }), /the configuration of .* can't be loaded: .*no such thing/);
});
