import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exposedFiles } from '../src/types/generate/exposes.js';

test('every form of `exposes` gives a request for each key', () => {
  assert.deepEqual(
    exposedFiles({ './B': './b', './A': ['./setup', './a'], './C': { import: ['./x', './c'], name: 'c' } }),
    [
      { key: './A', request: './a' },
      { key: './B', request: './b' },
      { key: './C', request: './c' },
    ],
  );
  assert.deepEqual(exposedFiles(['./a', { './a': './b' }]), [{ key: './a', request: './b' }]);
});

test('what is wrong exposes nothing', () => {
  for (const exposes of [undefined, null, 1, { './A': 1 }, { './A': [] }, { './A': {} }, [[['./a']]]]) {
    assert.deepEqual(exposedFiles(exposes), [], JSON.stringify(exposes));
  }
});
