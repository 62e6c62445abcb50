import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { circlesOf, refuseCircles } from '../lib/rust-circles.mjs';

/** A folder with crates, whose files are given with their text. */
async function crates(t, files) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-circles-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function circles(t, files) {
  const named = Object.entries(files).map(([name, text]) => [`one/src/${name}`, text]);
  return circlesOf(join(await crates(t, Object.fromEntries(named)), 'one')).map((found) => found.files);
}

test('files that use each other are a circle, however they are named', async (t) => {
  assert.deepEqual(
    await circles(t, {
      'lib.rs': 'mod a; mod b; mod c; mod d;',
      'a.rs': 'use crate::b::{self, B}; pub struct A(B);',
      'b.rs': 'pub struct B; fn f() { super::c::f(); }',
      'c/mod.rs': 'mod inner; pub fn f() { inner::g() }',
      'c/inner.rs': 'use super::super::a; pub fn g(_: a::A) {}',
      'd.rs': 'use crate::a::A;',
    }),
    [['a.rs', 'b.rs', 'c/inner.rs', 'c/mod.rs']],
  );
});

test('a file and the one below it are a circle when each uses the other', async (t) => {
  const child = 'use super::Shared; pub fn f(_: Shared) {}';
  assert.deepEqual(
    await circles(t, {
      'lib.rs': 'mod a;',
      'a.rs': 'mod child; pub struct Shared; fn g() { child::f(Shared) }',
      'a/child.rs': child,
    }),
    [['a.rs', 'a/child.rs']],
  );
  assert.deepEqual(
    await circles(t, { 'lib.rs': 'mod a;', 'a.rs': 'mod child; pub struct Shared;', 'a/child.rs': child }),
    [],
    'to declare a module uses nothing of it',
  );
});

test('what a file hands on is used from the file that has it', async (t) => {
  assert.deepEqual(
    await circles(t, {
      'lib.rs': 'mod a; mod b; pub use a::A; pub use b::*;',
      'a.rs': 'pub struct A; fn f(_: crate::B) {}',
      'b.rs': 'pub struct B;',
    }),
    [],
  );
});

test('comments, texts and tests are no use', async (t) => {
  assert.deepEqual(
    await circles(t, {
      'lib.rs': 'mod a; mod b;',
      'a.rs': `
//! See [\`crate::b::B\`].
/* crate::b::B */
pub struct A<'a>(&'a str);
const TEXT: &str = "\\"crate::b::B";
const RAW: &str = r#"crate::b::"B"#;
const QUOTE: char = '"';
#[cfg(test)]
mod tests { use crate::b::B; mod inner { fn f() {} } }
`,
      'b.rs': 'use crate::a::A;',
    }),
    [],
  );
});

test('of many files that lead back to themselves, the shortest way is told', async (t) => {
  const folder = await crates(t, {
    'one/src/lib.rs': 'mod a; mod b; mod c;',
    'one/src/a.rs': 'use crate::b::B; pub struct A;',
    'one/src/b.rs': 'use crate::c::C; pub struct B;',
    'one/src/c.rs': 'use crate::{a::A, b::B}; pub struct C;',
  });
  const [{ files, shortest }] = circlesOf(join(folder, 'one'));
  assert.deepEqual(files, ['a.rs', 'b.rs', 'c.rs']);
  assert.deepEqual(shortest, ['b.rs', 'c.rs', 'b.rs']);
});

test('a circle in any crate fails the check', async (t) => {
  const clean = { 'clean/src/lib.rs': 'mod a; struct B(a::A);', 'clean/src/a.rs': 'pub struct A;' };
  await refuseCircles(await crates(t, clean));
  const tangled = {
    'tangled/src/lib.rs': 'mod a; pub struct B(a::A);',
    'tangled/src/a.rs': 'pub struct A(Box<crate::B>);',
  };
  await assert.rejects(refuseCircles(await crates(t, { ...clean, ...tangled })), /circles of files/);
});
