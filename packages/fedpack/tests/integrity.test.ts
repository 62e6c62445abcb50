import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enforcesIntegrity, withIntegrity } from '../src/runtime/integrity.js';

const PLUGIN = '@fedpack/runtime/integrity';

test('security.integrity stands for a runtime plugin ahead of the others', () => {
  const options = { security: { integrity: 'manifest' }, runtimePlugins: ['./a.js'] };
  assert.deepEqual(withIntegrity(options, '/'), {
    ...options,
    runtimePlugins: [[PLUGIN, { mode: 'manifest' }], './a.js'],
  });
  assert.deepEqual(options.runtimePlugins, ['./a.js']);
});

test('a lock that is not there, or that nobody reads, pins nothing', () => {
  for (const contract of [undefined, false, { lock: false }, { lockFile: 'none.lock' }]) {
    const found = withIntegrity({ security: { integrity: 'lock' }, contract }, '/nowhere') as {
      runtimePlugins: unknown;
    };
    assert.deepEqual(found.runtimePlugins, [[PLUGIN, { mode: 'lock', pins: [] }]]);
  }
});

test('other options are left alone', () => {
  const throwing = {
    get security() {
      throw new Error('read');
    },
  };
  const wrong = { security: { integrity: 'manifest' }, runtimePlugins: './a.js' };
  for (const options of [{}, { security: {} }, { security: { integrity: 'off' } }, throwing, null, wrong]) {
    assert.equal(withIntegrity(options, '/'), options);
  }
  assert.equal(enforcesIntegrity(throwing), false);
  assert.equal(enforcesIntegrity(wrong), true);
});
