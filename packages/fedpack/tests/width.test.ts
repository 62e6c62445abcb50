import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widest } from '../src/cli/width.js';

test('the widest of texts is told by its columns', () => {
  assert.equal(widest([]), 0);
  assert.equal(widest(['abc', '幅幅', '']), 4);
});

test('there may be as many texts as a manifest has names', () => {
  assert.equal(widest(Array.from({ length: 400_000 }, (_, at) => `x${at}`)), 7);
});
