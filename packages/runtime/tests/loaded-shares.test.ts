import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { keepLoadedSharesPlugin, markLoadedOnGet, originalFactory, type SharedState } from '../src/embed/loaded-shares';
import { start as plain } from '../src/plain/index';
import { load, provided, runtimeChunk } from './chunk';
import { load as loadRuntime } from './load';

const dist = join(import.meta.dirname, '../dist');
const RUNTIMES = {
  complete: await loadRuntime(join(dist, 'embed.js')),
  prebuilt: await loadRuntime(join(dist, 'prebuilt/any.none.shared.js')),
  plain,
};

for (const [title, start] of Object.entries(RUNTIMES)) {
  test(`${title}: a shared module whose file did not come is asked for again`, async () => {
    let calls = 0;
    const factory = async () => {
      calls++;
      if (calls === 1) throw new Error('no such file');
      return () => 'lib';
    };
    const tables = {
      provide: { default: [provided('1.0.0', { factory })] },
      consume: { lib: { singleton: true, fallback: factory } },
    };
    const options = {
      name: title,
      build: 'b',
      shareStrategy: 'version-first',
      plugins: () => [],
      remotes: {},
    } as const;
    const chunk = runtimeChunk(tables, (require) => start(require, options));
    await assert.rejects(load(chunk, 'lib'), /no such file/);
    assert.equal(await load(chunk, 'lib'), 'lib');
  });
}

describe('a version that is asked for', () => {
  test('is loaded from then on, and its factory is called once', async () => {
    let called = 0;
    const shared = { get: async () => `lib ${++called}`, loaded: undefined };
    const { get } = shared;
    markLoadedOnGet(shared);
    markLoadedOnGet(shared);
    assert.equal(shared.loaded, undefined);
    const loading = shared.get();
    assert.equal(shared.loaded, true);
    assert.deepEqual([await loading, await shared.get()], ['lib 1', 'lib 1']);
    assert.equal(originalFactory(shared.get), get);
  });

  test('is what somebody brought meanwhile who could not wait', async () => {
    const shared: { get(): unknown; lib?: unknown } = { get: async () => 'late' };
    markLoadedOnGet(shared);
    const loading = shared.get();
    shared.lib = () => 'at once';
    assert.equal(await loading, shared.lib);
  });

  test('is there at once where its factory gives no promise', () => {
    const shared = { get: (): unknown => 'lib' };
    markLoadedOnGet(shared);
    assert.equal(shared.get(), 'lib');
  });

  test('is free again when it fails', async () => {
    const shared = { get: () => Promise.reject(new Error('gone')), loaded: undefined, loading: 'a promise' };
    markLoadedOnGet(shared);
    await assert.rejects(shared.get(), /gone/);
    assert.deepEqual([shared.loaded, shared.loading], [false, null]);
  });

  test('looks like one of a bundler to who reads the text of its factory', () => {
    const shared = { get: () => Promise.resolve() };
    markLoadedOnGet(shared);
    assert.match(Function.prototype.toString.call(shared.get), /\.\s*e\s*\([^)]*\)\s*\.then\s*\(/);
  });
});

test('a build that brings the version that somebody has asked for does not replace it', () => {
  const isReplaced = (previousShared: SharedState) => {
    const shared: SharedState & { version: string } = { version: '1.0.0' };
    const shareScopeMap = { default: { lib: { '1.0.0': shared as SharedState } } };
    keepLoadedSharesPlugin.afterRegisterShare({
      pkgName: 'lib',
      scope: 'default',
      shared,
      previousShared,
      shareScopeMap,
    });
    return shareScopeMap.default.lib['1.0.0'] === shared;
  };
  assert.equal(isReplaced({}), true);
  for (const inUse of [{ loaded: 1 }, { loading: Promise.resolve() }, { lib: () => 'lib' }]) {
    assert.equal(isReplaced(inUse), false);
  }
});
