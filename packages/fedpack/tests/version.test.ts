import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compiler, rspack } from '@rspack/core';
import { checkBindingVersion, checkRspackVersion } from '../src/check-versions.js';
import { RSPACK_VERSION as FITS } from '../src/identity.js';

/** A version that no release has. */
const OTHER = '2.2.999';

/** Finds a text as it is. */
const literal = (text: string) => new RegExp(text.replaceAll(/[.()^]/g, '\\$&'));

test('the version of @rspack/core that fits passes', () => {
  checkRspackVersion(rspack({ context: import.meta.dirname, entry: {} }));
  checkBindingVersion(FITS, '0.1.0');
});

test('another version is told which one fits and how to get it', () => {
  const compiler = { webpack: { rspackVersion: OTHER } } as Compiler;
  assert.throws(() => checkRspackVersion(compiler), {
    name: 'FedpackError',
    message: literal(
      `needs @rspack/core ${FITS}, found ${OTHER}: npm install -D @rspack/core@${FITS} (with Rsbuild: @rsbuild/core@`,
    ),
  });
});

test('a bundler that is not Rspack is told so', () => {
  assert.throws(() => checkRspackVersion({ webpack: {} } as Compiler), /found another bundler/);
});

test('a binding that an update left behind is told which one fits', () => {
  assert.throws(
    () => checkBindingVersion(OTHER, '0.1.0'),
    literal(`in use is 0.1.0, built for @rspack/core ${OTHER}; fedpack 0.1.0 needs 0.1.0 for ${FITS}`),
  );
});

test('a binding of another version is refused, even for the same Rspack', () => {
  assert.throws(() => checkBindingVersion(FITS, '0.0.9'), /in use is 0\.0\.9, .* set @fedpack\/binding to 0\.1\.0/);
  assert.throws(() => checkBindingVersion(FITS, undefined), /in use is of another version/);
});

test('the errors bring no stack trace', () => {
  assert.throws(
    () => checkBindingVersion(OTHER, '0.1.0'),
    (error: Error) => !error.stack?.includes('\n    at '),
  );
});
