import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConsumeRow } from '../src/embed/types';
import { load, provided, runtimeChunk, scopeOf, warnings } from './chunk';

/** What an import of `lib` gives where the scope holds these versions, and what was warned of. */
async function consume(row: Partial<ConsumeRow>, ...versions: string[]): Promise<[unknown, string[]]> {
  const chunk = runtimeChunk({ consume: { lib: row } });
  chunk.S = { default: scopeOf(...versions) };
  let result: unknown;
  const warned = await warnings(async () => {
    result = await load(chunk, 'lib').catch((error) => error.message);
  });
  return [result, warned];
}

const fallback = () => Promise.resolve(() => 'own lib');

test('the highest version is taken, or the highest that fits', async () => {
  assert.deepEqual(await consume({}, '1.0.0', '10.0.0', '9.0.0'), ['lib 10.0.0', []]);
  assert.deepEqual(await consume({ requiredVersion: '^1.0.0' }, '1.0.0', '1.2.0', '2.0.0'), ['lib 1.2.0', []]);
  assert.deepEqual(await consume({ fallback }, '0'), ['lib 0', []]);
});

test('a version that does not fit is taken with a warning', async () => {
  assert.deepEqual(await consume({ requiredVersion: '1.1.0', fallback }, '1.0.0', '2.0.0'), [
    'lib 2.0.0',
    [
      'No satisfying version (=1.1.0) of shared module lib found in shared scope default.\n' +
        'Available versions: 1.0.0 from from-1.0.0, 2.0.0 from from-2.0.0',
    ],
  ]);
});

test('a strict version is the own copy’s where nothing fits, or an error', async () => {
  const strict = { requiredVersion: '^1.0.0', strictVersion: true };
  assert.deepEqual(await consume({ ...strict, fallback }, '2.0.0'), ['own lib', []]);
  assert.deepEqual(await consume(strict, '2.0.0'), [
    'No satisfying version (^1.0.0) of shared module lib found in shared scope default.\n' +
      'Available versions: 2.0.0 from from-2.0.0',
    [],
  ]);
});

test('a singleton is the highest version, with a warning where it does not fit', async () => {
  const message = 'Unsatisfied version 2.0.0 from from-2.0.0 of shared singleton module lib (required ^1.0.0)';
  const singleton = { requiredVersion: '^1.0.0', singleton: true };
  assert.deepEqual(await consume(singleton, '1.1.0', '2.0.0'), ['lib 2.0.0', [message]]);
  assert.deepEqual(await consume({ ...singleton, strictVersion: true, fallback }, '2.0.0'), [message, []]);
  assert.deepEqual(await consume({ singleton: true }, '1.0.0', '2.0.0'), ['lib 2.0.0', []]);
});

test('a singleton that is in use stays, though a higher version came', async () => {
  const chunk = runtimeChunk({ consume: { lib: { singleton: true }, late: { singleton: true } } });
  const scope = scopeOf('1.0.0');
  chunk.S = { default: scope };
  assert.equal(await load(chunk, 'lib'), 'lib 1.0.0');
  Object.assign(scope.lib ?? {}, scopeOf('2.0.0').lib);
  const second = runtimeChunk({ consume: { lib: { singleton: true } } });
  second.S = { default: scope };
  assert.equal(await load(second, 'lib'), 'lib 1.0.0');
});

test('where the scope has no such key the own copy is taken, or it is an error', async () => {
  assert.deepEqual(await consume({ shareKey: 'other', fallback }, '1.0.0'), ['own lib', []]);
  assert.deepEqual(await consume({ shareKey: 'other', shareScope: 'ui' }), [
    [
      "Shared module other doesn't exist in shared scope ui",
      'app asks for * in a module, with import: false. Offered: nothing.',
      'Share it in the host, which provides what it imports, or remove import: false.',
    ].join('\n'),
    [],
  ]);
});

test('of several scopes the first with the key is asked', async () => {
  const chunk = runtimeChunk({ consume: { lib: { shareScope: ['a', 'b', 'c'] } } });
  chunk.S = { b: scopeOf('1.0.0'), c: scopeOf('2.0.0') };
  assert.equal(await load(chunk, 'lib'), 'lib 1.0.0');
});

test('an eager module is there at once, and is an error where it has to be waited for', () => {
  const factory = () => () => 'lib 1.0.0';
  const eager = runtimeChunk({
    provide: { default: [provided('1.0.0', { factory, eager: true })] },
    consume: { lib: { eager: true } },
    initial: ['lib'],
  });
  assert.equal(eager('lib'), 'lib 1.0.0');
  const lazy = runtimeChunk({ provide: { default: [provided('1.0.0')] }, consume: { lib: {} }, initial: ['lib'] });
  assert.throws(() => lazy('lib'), { message: 'Shared module is not available for eager consumption: lib' });
});

test('only eager versions are for an eager module', () => {
  const chunk = runtimeChunk({ consume: { lib: { eager: true, requiredVersion: '^3.0.0' } }, initial: ['lib'] });
  const scope = scopeOf('1.0.0', '3.0.0');
  Object.assign(scope.lib?.['1.0.0'] ?? {}, { eager: true });
  chunk.S = { default: scope };
  return warnings(() => assert.equal(chunk('lib'), 'lib 1.0.0')).then(([message]) =>
    assert.match(message ?? '', /^No satisfying version \(\^3\.0\.0\) for eager consumption of shared module lib/),
  );
});

test('a module that fails to load throws its error at every import, until it is there', async () => {
  let asked = 0;
  const flaky = () => (++asked < 3 ? Promise.reject(new Error('chunk is gone')) : fallback());
  const chunk = runtimeChunk({ consume: { lib: { fallback: flaky } } });
  for (const _ of [1, 2]) await assert.rejects(load(chunk, 'lib'), { message: 'chunk is gone' });
  assert.equal(await load(chunk, 'lib'), 'own lib');
  assert.equal(await load(chunk, 'lib'), 'own lib');
  assert.equal(asked, 3);
});

test('an eager module does not wait for containers that join the scope', () => {
  const factory = () => () => 'lib 1.0.0';
  const chunk = runtimeChunk({
    provide: { default: [provided('1.0.0', { factory, eager: true }), 'container'] },
    consume: { lib: { eager: true } },
    initial: ['lib'],
    modules: { container: () => Promise.resolve({ init: () => Promise.resolve() }) },
  });
  assert.equal(chunk('lib'), 'lib 1.0.0');
});
