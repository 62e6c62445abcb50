import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFactoryCalls } from '../src/embed/factory-calls';
import type { WebpackRequire } from '../src/embed/types';
import { createWaitForSharing } from '../src/embed/wait-for-sharing';

/** A chunk `c` that consumes, in a build whose share scope is being filled. */
function consuming(scopes: string[]) {
  const consumed: string[] = [];
  const filling: { done(): void } = { done: () => {} };
  const filled = new Promise<void>((resolve) => {
    filling.done = resolve;
  });
  const require = {
    I: () => filled,
    consumesLoadingData: { chunkMapping: { c: ['lib'] } },
  } as unknown as WebpackRequire;
  const { wrapFactory, currentFactory } = createFactoryCalls();
  const waitForSharing = createWaitForSharing(require, () => scopes);
  const handler = waitForSharing((chunkId) => consumed.push(chunkId), currentFactory);
  const load = () => {
    const promises: Promise<unknown>[] = [];
    handler('c', promises);
    return Promise.all(promises);
  };
  return { consumed, filling, load, wrapFactory };
}

test('a chunk consumes once the containers have joined', async () => {
  const { consumed, filling, load } = consuming(['default']);
  const loaded = load();
  await Promise.resolve();
  assert.deepEqual(consumed, []);
  filling.done();
  await loaded;
  assert.deepEqual(consumed, ['c']);
});

test('a chunk that a shared module of this build lies in waits for nobody', async () => {
  const { consumed, load, wrapFactory } = consuming(['default']);
  await wrapFactory(load, false)();
  assert.deepEqual(consumed, ['c']);
});

test('chunks wait again after a factory that throws', async () => {
  const { consumed, load, wrapFactory } = consuming(['default']);
  assert.throws(
    wrapFactory(() => assert.fail('broken'), false),
    /broken/,
  );
  load();
  await Promise.resolve();
  assert.deepEqual(consumed, []);
});

test('nothing waits where no container joins by itself', () => {
  const { consumed, load } = consuming([]);
  load();
  assert.deepEqual(consumed, ['c']);
});

test('a lazy factory looks like one of a bundler to who reads its text', () => {
  const { wrapFactory } = consuming([]);
  const lazy = wrapFactory(() => Promise.resolve('module'), false);
  assert.match(Function.prototype.toString.call(lazy), /\.\s*e\s*\([^)]*\)\s*\.then\s*\(/);
});

test('an eager factory gives its module at once', () => {
  const { wrapFactory } = consuming([]);
  assert.equal(wrapFactory(() => 'module', true)(), 'module');
});
