import assert from 'node:assert/strict';
import { test } from 'node:test';
import { install } from '../src/init/install.js';

test('a package manager that ends well has installed', async () => {
  assert.equal(await install([process.execPath, '-e', ''], import.meta.dirname), true);
});

test('one that fails, or is not there, has not', async () => {
  assert.equal(await install([process.execPath, '-e', 'process.exitCode = 3'], import.meta.dirname), false);
  assert.equal(await install(['no-such-package-manager', 'install'], import.meta.dirname), false);
});
