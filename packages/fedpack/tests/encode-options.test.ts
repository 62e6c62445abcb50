import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeOptions } from '../src/native/encode-options.js';

function encoded(options: unknown): unknown {
  return JSON.parse(encodeOptions(options));
}

test('plain options arrive as they are', () => {
  const options = {
    name: 'shell',
    exposes: { './App': ['./a', './b'] },
    shared: [{ react: { singleton: true, import: false, version: null } }],
  };
  assert.deepEqual(encoded(options), options);
});

const values: [string, unknown, unknown][] = [
  ['a function by its name', function afterGenerate() {}, { $function: 'afterGenerate' }],
  ['a function without a name', (() => () => {})(), { $function: '' }],
  ['a RegExp', /^react\b/gi, { $regexp: ['^react\\b', 'gi'] }],
  ['a bigint', 10n, { $unsupported: 'bigint' }],
  ['a symbol', Symbol('x'), { $unsupported: 'symbol' }],
  ['NaN', Number.NaN, { $unsupported: 'NaN' }],
  ['infinity', -1 / 0, { $unsupported: '-Infinity' }],
  ['a date', new Date(0), { $unsupported: 'Date' }],
  ['a map', new Map([['react', {}]]), { $unsupported: 'Map' }],
  ['a buffer', Buffer.alloc(16 << 20), { $unsupported: 'Buffer' }],
  ['a buffer without a view', new ArrayBuffer(8), { $unsupported: 'ArrayBuffer' }],
  ['undefined in a list', [undefined], [{ $unsupported: 'undefined' }]],
];

for (const [what, value, expected] of values) {
  test(`${what} is marked as what it is`, () => {
    assert.deepEqual(encoded({ value }), { value: expected });
  });
}

test('a key whose value is undefined counts as not given', () => {
  assert.equal(encodeOptions({ name: undefined, filename: 'remoteEntry.js' }), '{"filename":"remoteEntry.js"}');
});

test('options that are no object are sent as what they are', () => {
  assert.equal(encodeOptions(undefined), '{"$unsupported":"undefined"}');
  assert.equal(encodeOptions(null), 'null');
  assert.equal(encodeOptions('shell'), '"shell"');
});

test('a cycle ends where it closes, and the same object twice is no cycle', () => {
  const react = { singleton: true };
  const shared: Record<string, unknown> = { react, 'react-dom': react };
  shared.self = shared;
  assert.deepEqual(encoded({ shared }), {
    shared: { react: { singleton: true }, 'react-dom': { singleton: true }, self: { $unsupported: 'cycle' } },
  });
});

test('objects that are shared at each level do not become a tree without end', () => {
  let options: object = { end: true };
  for (let level = 0; level < 40; level++) options = { left: options, right: options, list: [options, options] };
  const text = encodeOptions(options);
  assert.match(text, /"\$unsupported":"too large"/);
  assert.ok(text.length < 20 << 20, String(text.length));
});

test('a list without end is cut', () => {
  const text = encodeOptions({ exposes: new Array(4_000_000_000) });
  assert.ok(text.length < 20 << 20, String(text.length));
});

test('nesting without end does not overflow the stack', () => {
  let options: unknown = 'bottom';
  for (let depth = 0; depth < 100_000; depth++) options = { options };
  assert.match(encodeOptions(options), /"\$unsupported":"too deep"/);
});

test('what throws when it is read spoils its own key alone', () => {
  const options = {
    name: 'shell',
    get exposes(): never {
      throw new Error('no');
    },
    remotes: new Proxy({}, { ownKeys: () => assert.fail('no') }),
  };
  assert.deepEqual(encoded(options), {
    name: 'shell',
    exposes: { $unsupported: 'getter that throws' },
    remotes: { $unsupported: 'unreadable object' },
  });
});

test('a key named __proto__ is kept, so that it can be reported', () => {
  assert.equal(encodeOptions(JSON.parse('{"__proto__":{"x":1}}')), '{"__proto__":{"x":1}}');
});
