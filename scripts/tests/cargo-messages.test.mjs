import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crateOfPackageId, crateOfTreeLine, finishedCrate, statusOfLine } from '../lib/cargo-messages.mjs';

const artifact = (fields) =>
  JSON.stringify({
    reason: 'compiler-artifact',
    package_id: 'path+file:///house/crates/fedpack_emit#0.1.0',
    target: { kind: ['lib'] },
    fresh: false,
    filenames: ['/target/debug/libfedpack_emit.rlib'],
    ...fields,
  });

test('cargo tree and Cargo’s messages name a crate alike', () => {
  assert.equal(crateOfTreeLine('serde_derive v1.0.228 (proc-macro) (*)'), 'serde_derive@1.0.228');
  assert.equal(crateOfTreeLine('fedpack_emit v0.1.0 (/house/crates/fedpack_emit)'), 'fedpack_emit@0.1.0');
  assert.equal(crateOfTreeLine(''), undefined);
  assert.equal(
    crateOfPackageId('registry+https://github.com/rust-lang/crates.io-index#serde@1.0.228'),
    'serde@1.0.228',
  );
  assert.equal(crateOfPackageId('path+file:///house/crates/fedpack_emit#0.1.0'), 'fedpack_emit@0.1.0');
  assert.equal(crateOfPackageId('path+file:///house/crates/emit#fedpack_emit@0.1.0'), 'fedpack_emit@0.1.0');
});

test('a library is a finished crate, a build script is not', () => {
  assert.deepEqual(finishedCrate(artifact({})), {
    crate: 'fedpack_emit@0.1.0',
    fresh: false,
    files: ['/target/debug/libfedpack_emit.rlib'],
  });
  assert.equal(finishedCrate(artifact({ target: { kind: ['custom-build'] } })), undefined);
  assert.equal(finishedCrate('{"reason":"build-finished","success":true}'), undefined);
  assert.equal(finishedCrate('output of a build script'), undefined);
});

test('what Cargo says is told apart: progress, and what the reader has to see', () => {
  assert.deepEqual(statusOfLine('   Compiling rspack_core v0.102.9'), {
    kind: 'compiling',
    crate: 'rspack_core@0.102.9',
  });
  assert.deepEqual(statusOfLine('\u001b[1m\u001b[92m   Compiling\u001b[0m syn v2.0.1'), {
    kind: 'compiling',
    crate: 'syn@2.0.1',
  });
  assert.deepEqual(statusOfLine('  Downloaded syn v2.0.1'), { kind: 'downloading' });
  assert.deepEqual(statusOfLine('    Finished `dev` profile in 3s'), { kind: 'quiet' });
  assert.deepEqual(statusOfLine('    Blocking waiting for file lock on build directory'), { kind: 'other' });
  assert.deepEqual(statusOfLine('error[E0277]: the trait bound is not satisfied'), { kind: 'other' });
});
