import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readable } from '../src/readable-options.js';

test('what throws when it is read is left out, and the rest stays', () => {
  const call = () => {};
  const options = {
    name: 'shell',
    get library(): never {
      throw new Error('no');
    },
    manifest: {
      additionalData: call,
      get fileName(): never {
        throw new Error('no');
      },
    },
    shared: [{ react: { include: { request: /a/ } } }],
  };
  const read = readable(options) as typeof options;
  assert.deepEqual(read, { name: 'shell', manifest: { additionalData: call }, shared: options.shared });
  assert.equal(read.manifest.additionalData, call);
});

test('options that are none, cycles and what is shared at each level', () => {
  for (const options of [undefined, null, 'shell', 1]) assert.deepEqual(readable(options), {});
  let shared: object = {};
  for (let level = 0; level < 40; level++) shared = { left: shared, right: shared };
  const options: Record<string, unknown> = { shared };
  options.self = options;
  const read = readable(options);
  assert.equal(read.self, read);
});

test('a key `__proto__` is a key', () => {
  const read = readable({ exposes: JSON.parse('{"__proto__": "./a"}') });
  assert.deepEqual(Object.keys(read.exposes as object), ['__proto__']);
});

test('nesting without end does not overflow the stack', () => {
  let options: object = {};
  for (let depth = 0; depth < 100_000; depth++) options = { options };
  assert.ok(readable(options));
});
