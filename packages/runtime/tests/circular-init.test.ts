import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCircularInit, type InitOptions } from '../src/embed/circular-init';

/** A runtime that joins for `caller` once `done` is called. */
function runtime() {
  const { plugin, initFor } = createCircularInit();
  const joining: { done(): void } = { done: () => {} };
  const join = () =>
    new Promise((resolve) => {
      joining.done = () => resolve('joined');
    });
  return {
    joining,
    initForCaller: (caller: { handOver(): InitOptions }) => initFor(caller.handOver(), join),
    handOver: () => plugin.beforeInitContainer({ remoteEntryInitOptions: {} as InitOptions }).remoteEntryInitOptions,
    initFor,
  };
}

test('who closes a circle of containers does not wait', async () => {
  const [a, b, c] = [runtime(), runtime(), runtime()];
  assert.ok(b.initForCaller(a) instanceof Promise);
  assert.ok(c.initForCaller(b) instanceof Promise);
  assert.equal(await a.initForCaller(c), true);
});

test('a container that is its own remote does not wait for itself', async () => {
  const page = runtime();
  assert.equal(await page.initForCaller(page), true);
});

test('containers that have one remote in common wait for it', async () => {
  const [page, a, b, common] = [runtime(), runtime(), runtime(), runtime()];
  a.initForCaller(page);
  b.initForCaller(page);
  assert.ok(common.initForCaller(a) instanceof Promise);
  assert.ok(common.initForCaller(b) instanceof Promise);
});

test('a container that has joined is waited for again', async () => {
  const [a, b] = [runtime(), runtime()];
  const joined = b.initForCaller(a);
  b.joining.done();
  assert.equal(await joined, 'joined');
  assert.ok(a.initForCaller(b) instanceof Promise);
});

test('callers that are of another kind get what the container gives', async () => {
  const { initFor } = runtime();
  const joined = Promise.resolve('joined');
  assert.equal(
    initFor(undefined, () => joined),
    joined,
  );
});

test('what is handed over is not copied into the options of an instance', () => {
  const options = runtime().handOver();
  assert.deepEqual(Reflect.ownKeys({ ...options }), []);
});
