import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compiler, rspack } from '@rspack/core';
import { checkBindingVersion, checkRspackVersion } from '../src/check-versions.js';

test('the version of @rspack/core that fits passes', () => {
  checkRspackVersion(rspack({ context: import.meta.dirname, entry: {} }));
  checkBindingVersion('2.2.9', '0.1.0');
});

test('another version is told which one fits and how to get it', () => {
  const compiler = { webpack: { rspackVersion: '2.3.0' } } as Compiler;
  assert.throws(() => checkRspackVersion(compiler), {
    name: 'FedpackError',
    message: /needs @rspack\/core 2\.2\.9, found 2\.3\.0: npm install -D @rspack\/core@2\.2\.9/,
  });
});

test('a bundler that is not Rspack is told so', () => {
  assert.throws(() => checkRspackVersion({ webpack: {} } as Compiler), /found another bundler/);
});

test('a binding that an update left behind is told which one fits', () => {
  assert.throws(
    () => checkBindingVersion('2.2.8', '0.1.0'),
    /in use is 0\.1\.0, built for @rspack\/core 2\.2\.8; fedpack 0\.1\.0 needs 0\.1\.0 for 2\.2\.9/,
  );
});

test('a binding of another version is refused, even for the same Rspack', () => {
  assert.throws(() => checkBindingVersion('2.2.9', '0.0.9'), /in use is 0\.0\.9, .* set @fedpack\/binding to 0\.1\.0/);
  assert.throws(() => checkBindingVersion('2.2.9', undefined), /in use is of another version/);
});

test('the errors bring no stack trace', () => {
  assert.throws(
    () => checkBindingVersion('2.2.8', '0.1.0'),
    (error: Error) => !error.stack?.includes('\n    at '),
  );
});
