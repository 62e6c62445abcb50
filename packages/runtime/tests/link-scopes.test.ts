import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkScopes } from '../src/embed/link-scopes';

const unused = (more = {}) => ({ get: () => () => {}, ...more });
const loaded = (more = {}) => unused({ lib: () => 'a module', loaded: true, ...more });

test('hosts have one module for each version that both have', () => {
  for (const [first, second, kept] of [
    [loaded(), unused(), 'first'],
    [unused(), loaded(), 'second'],
    [unused(), unused(), 'first'],
    [loaded(), unused({ eager: true }), 'first'],
  ] as const) {
    const [one, two] = [{ lib: { '1.0.0': first } }, { lib: { '1.0.0': second } }];
    linkScopes(one, two);
    assert.equal(one.lib['1.0.0'], two.lib['1.0.0']);
    assert.equal(one.lib['1.0.0'], kept === 'first' ? first : second);
  }
});

test('nothing takes the place of what is loaded, or is needed at once', () => {
  for (const [first, second] of [
    [loaded(), loaded()],
    [unused({ eager: true }), unused({ eager: true })],
    [unused({ loading: Promise.resolve(), eager: true }), unused({ eager: true })],
  ] as const) {
    const [one, two] = [{ lib: { '1.0.0': first } }, { lib: { '1.0.0': second } }];
    linkScopes(one, two);
    assert.deepEqual([one.lib['1.0.0'], two.lib['1.0.0']], [first, second]);
  }
});

test('no host gets other versions than it has, unless it has none', () => {
  const two = { lib: { '2.0.0': unused() } };
  linkScopes({ lib: { '1.0.0': loaded() }, more: { '1.0.0': loaded(), '1.1.0': unused() } }, two);
  assert.deepEqual(
    Object.entries(two).map(([key, versions]) => [key, Object.keys(versions)]),
    [
      ['lib', ['2.0.0']],
      ['more', ['1.0.0']],
    ],
  );
});
