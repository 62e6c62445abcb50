import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtimeConstants } from '../src/define.js';
import { takeRemoteTimeout } from '../src/remote-timeout.js';

test('remoteTimeout is taken out of the options, and becomes a constant of the runtime', () => {
  const options = { name: 'host', remoteTimeout: 3000 };
  assert.deepEqual(takeRemoteTimeout(options), { remoteTimeout: 3000, rest: { name: 'host' } });
  assert.deepEqual(options, { name: 'host', remoteTimeout: 3000 });
  assert.equal(runtimeConstants({}, '1', 3000).FEDERATION_REMOTE_TIMEOUT, '3000');
});

test('without it, the runtime has its own', () => {
  for (const options of [{ name: 'host' }, undefined, 'no options', { remoteTimeout: undefined }]) {
    assert.equal(takeRemoteTimeout(options).remoteTimeout, undefined);
  }
  assert.ok(!('FEDERATION_REMOTE_TIMEOUT' in runtimeConstants({}, '1')));
});

test('what is no number of milliseconds is refused', () => {
  for (const remoteTimeout of [0, -1, '3s', Number.NaN, Number.POSITIVE_INFINITY, null, 2 ** 31]) {
    assert.throws(() => takeRemoteTimeout({ remoteTimeout }), /remoteTimeout: expected milliseconds/);
  }
});
