import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviation, median, paired, rotated } from '../lib/numbers.mjs';

test('the median of odd and of even counts, whatever the order', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 1, 9, 2]), 5.5);
  assert.equal(median([100, 9, 20]), 20, 'numbers, not texts');
});

test('the deviation ignores a single outlier', () => {
  assert.equal(deviation([10, 11, 12, 13, 1000]), 1);
});

test('pairs are of one round: a machine that is slow for a while changes nothing', () => {
  assert.equal(
    paired([20, 200, 22], [10, 100, 11], (a, b) => a / b),
    2,
  );
});

test('rounds that one of the two lacks are left out', () => {
  assert.equal(
    paired([20, undefined, 60], [10, 1], (a, b) => a / b),
    2,
  );
  assert.equal(
    paired([20], [], (a, b) => a / b),
    null,
  );
  assert.equal(
    paired([20], [0], (a, b) => a / b),
    null,
    'nothing is so many times of nothing',
  );
});

test('each round begins with another one, and none is left out', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join('')),
    ['abc', 'bca', 'cab', 'abc'],
  );
  assert.deepEqual(rotated([], 3), []);
});
