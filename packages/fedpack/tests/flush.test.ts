import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flush } from '../src/files/flush.js';

test('a file system without flushing is one without an error; what the system says is one', async () => {
  await flush({ sync: () => Promise.reject(new Error('Method not implemented.')) });
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  await assert.rejects(flush({ sync: () => Promise.reject(full) }), (error) => error === full);
});
