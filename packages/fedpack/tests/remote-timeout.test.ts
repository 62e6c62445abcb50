import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtimeConstants } from '../src/compiler/runtime-constants.js';
import { remoteTimeout } from '../src/runtime/remote-timeout.js';

test('remoteTimeout becomes a constant of the runtime', () => {
  const constants = runtimeConstants({}, '1.0.0', remoteTimeout({ remoteTimeout: 3000 }));
  assert.equal(constants.FEDERATION_REMOTE_TIMEOUT, '3000');
});

test('without a time, the runtime has its own', () => {
  for (const time of [undefined, null, 0, -1, '3s', Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31]) {
    const constants = runtimeConstants({}, '1.0.0', remoteTimeout({ remoteTimeout: time }));
    assert.equal(constants.FEDERATION_REMOTE_TIMEOUT, undefined);
  }
});
