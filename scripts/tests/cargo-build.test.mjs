import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { cargoBuild } from '../lib/cargo-build.mjs';
import { root } from '../lib/root.mjs';

const LOCK = `version = 4

[[package]]
name = "leaf"
version = "0.1.0"

[[package]]
name = "top"
version = "0.1.0"
dependencies = ["leaf"]
`;
let workspace;

before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fedpack-cargo-'));
  process.env.FEDPACK_TARGET_DIR = join(workspace, 'target');
  const manifest = (name, more = '') => `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2024"\n${more}`;
  await writeFile(join(workspace, 'Cargo.toml'), '[workspace]\nresolver = "3"\nmembers = ["leaf", "top"]\n');
  await writeFile(join(workspace, 'Cargo.lock'), LOCK);
  for (const name of ['leaf', 'top']) await mkdir(join(workspace, name, 'src'), { recursive: true });
  await writeFile(join(workspace, 'leaf', 'Cargo.toml'), manifest('leaf'));
  await writeFile(join(workspace, 'leaf', 'src', 'lib.rs'), 'pub fn leaf() -> u8 { 1 }\n');
  const cdylib = '[lib]\ncrate-type = ["cdylib"]\n[features]\nfast = []\n[dependencies]\nleaf = { path = "../leaf" }\n';
  await writeFile(join(workspace, 'top', 'Cargo.toml'), manifest('top', cdylib));
  await writeFile(join(workspace, 'top', 'src', 'lib.rs'), 'pub fn top() -> u8 { leaf::leaf() }\n');
  return () => rm(workspace, { recursive: true, force: true });
});

function quiet() {
  const notes = [];
  return { notes, update: () => {}, note: (line) => notes.push(line), stop: () => {} };
}

test('builds, names the library, and compiles nothing the second time', async () => {
  const first = await cargoBuild('top', { cwd: workspace, status: quiet() });
  assert.equal(first.compiled, 2);
  assert.ok(
    first.files.some((file) => /top\.(so|dylib|dll)$/.test(file)),
    String(first.files),
  );
  const second = await cargoBuild('top', { cwd: workspace, status: quiet() });
  assert.equal(second.compiled, 0);
  assert.deepEqual(second.files, first.files);
});

test('builds as it is published, for the platform that is named, with what its linker is told', async () => {
  const target = /^host: (.+)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8', cwd: root }))[1];
  const env = { [`CARGO_TARGET_${target.toUpperCase().replaceAll('-', '_')}_RUSTFLAGS`]: '--cfg told' };
  const source = join(workspace, 'leaf', 'src', 'lib.rs');
  await writeFile(source, '#[cfg(all(told, not(debug_assertions)))]\npub fn leaf() -> u8 { 1 }\n');
  const { files } = await cargoBuild('top', { cwd: workspace, release: true, target, env, status: quiet() });
  assert.ok(
    files.every((file) => file.includes(join('target', target, 'release'))),
    String(files),
  );
});

test('builds with the features that are named', async () => {
  await writeFile(join(workspace, 'leaf', 'src', 'lib.rs'), 'pub fn leaf() -> u8 { 1 }\n');
  const source = join(workspace, 'top', 'src', 'lib.rs');
  await writeFile(source, '#[cfg(not(feature = "fast"))]\ncompile_error!("slow");\n');
  const { compiled } = await cargoBuild('top', { cwd: workspace, features: ['fast'], status: quiet() });
  assert.ok(compiled > 0);
});

test('shows what the compiler says about a crate that does not build', async () => {
  const status = quiet();
  await writeFile(join(workspace, 'leaf', 'src', 'lib.rs'), 'pub fn leaf() -> u8 { "text" }\n');
  await assert.rejects(cargoBuild('top', { cwd: workspace, status }), /cargo build .*exit code 101/);
  assert.match(status.notes.join('\n'), /mismatched types/);
});
