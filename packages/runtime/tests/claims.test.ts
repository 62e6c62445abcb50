import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Claimable, claimsPlugin, claimWhenLoaded, originalOf } from '../src/embed/claims';
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
    let asked = 0;
    const factory = async () => {
      asked++;
      if (asked === 1) throw new Error('no such file');
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
    const offered = { get: async () => `lib ${++called}`, loaded: undefined };
    const { get } = offered;
    claimWhenLoaded(offered);
    claimWhenLoaded(offered);
    assert.equal(offered.loaded, undefined);
    const loading = offered.get();
    assert.equal(offered.loaded, true);
    assert.deepEqual([await loading, await offered.get()], ['lib 1', 'lib 1']);
    assert.equal(originalOf(offered.get), get);
  });

  test('is what somebody brought meanwhile who could not wait', async () => {
    const offered: { get(): unknown; lib?: unknown } = { get: async () => 'late' };
    claimWhenLoaded(offered);
    const loading = offered.get();
    offered.lib = () => 'at once';
    assert.equal(await loading, offered.lib);
  });

  test('is there at once where its factory gives no promise', () => {
    const offered = { get: (): unknown => 'lib' };
    claimWhenLoaded(offered);
    assert.equal(offered.get(), 'lib');
  });

  test('is free again when it fails', async () => {
    const offered = { get: () => Promise.reject(new Error('gone')), loaded: undefined, loading: 'a promise' };
    claimWhenLoaded(offered);
    await assert.rejects(offered.get(), /gone/);
    assert.deepEqual([offered.loaded, offered.loading], [false, null]);
  });

  test('looks like one of a bundler to who reads the text of its factory', () => {
    const offered = { get: () => Promise.resolve() };
    claimWhenLoaded(offered);
    assert.match(Function.prototype.toString.call(offered.get), /\.\s*e\s*\([^)]*\)\s*\.then\s*\(/);
  });
});

test('a build that brings the version that somebody has asked for does not replace it', () => {
  const registered = (previousShared: Claimable) => {
    const shared: Claimable & { version: string } = { version: '1.0.0' };
    const shareScopeMap = { default: { lib: { '1.0.0': shared as Claimable } } };
    claimsPlugin.afterRegisterShare({ pkgName: 'lib', scope: 'default', shared, previousShared, shareScopeMap });
    return shareScopeMap.default.lib['1.0.0'] === shared;
  };
  assert.equal(registered({}), true);
  for (const claimed of [{ loaded: 1 }, { loading: Promise.resolve() }, { lib: () => 'lib' }]) {
    assert.equal(registered(claimed), false);
  }
});
