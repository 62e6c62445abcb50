import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createJoinCircles, type InitOptions } from '../src/embed/join-circles';

/** A runtime that joins for `caller` once `done` is called. */
function runtime() {
  const { plugin, joinFor } = createJoinCircles();
  const joining: { done(): void } = { done: () => {} };
  const join = () =>
    new Promise((resolve) => {
      joining.done = () => resolve('joined');
    });
  return {
    joining,
    initFor: (caller: { handOver(): InitOptions }) => joinFor(caller.handOver(), join),
    handOver: () => plugin.beforeInitContainer({ remoteEntryInitOptions: {} as InitOptions }).remoteEntryInitOptions,
    joinFor,
  };
}

test('who closes a circle of containers does not wait', async () => {
  const [a, b, c] = [runtime(), runtime(), runtime()];
  assert.ok(b.initFor(a) instanceof Promise);
  assert.ok(c.initFor(b) instanceof Promise);
  assert.equal(await a.initFor(c), true);
});

test('a container that is its own remote does not wait for itself', async () => {
  const page = runtime();
  assert.equal(await page.initFor(page), true);
});

test('containers that have one remote in common wait for it', async () => {
  const [page, a, b, common] = [runtime(), runtime(), runtime(), runtime()];
  a.initFor(page);
  b.initFor(page);
  assert.ok(common.initFor(a) instanceof Promise);
  assert.ok(common.initFor(b) instanceof Promise);
});

test('a container that has joined is waited for again', async () => {
  const [a, b] = [runtime(), runtime()];
  const joined = b.initFor(a);
  b.joining.done();
  assert.equal(await joined, 'joined');
  assert.ok(a.initFor(b) instanceof Promise);
});

test('callers that are of another kind get what the container gives', async () => {
  const { joinFor } = runtime();
  const joined = Promise.resolve('joined');
  assert.equal(
    joinFor(undefined, () => joined),
    joined,
  );
});

test('what is handed over is not copied into the options of an instance', () => {
  const options = runtime().handOver();
  assert.deepEqual(Reflect.ownKeys({ ...options }), []);
});
