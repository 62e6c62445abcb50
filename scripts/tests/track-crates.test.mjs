import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/root.mjs';
import * as cargo from '../lib/track/cargo-toml.mjs';
import { withAllowedSource } from '../lib/track/deny-toml.mjs';
import { findCrates, releaseIn } from '../lib/track/find-crates.mjs';
import { followers } from '../lib/track/followers.mjs';
import { broughtByRspack, readLock } from '../lib/track/lock.mjs';
import { probeManifest } from '../lib/track/probe.mjs';

const CARGO_TOML = `[workspace]
members = ["crates/*"]

[workspace.dependencies]
rspack_plugin_fedpack = { path = "crates/rspack_plugin_fedpack" }
rspack_core = { version = "=0.102.9", default-features = false }
rspack_util = { version = "=0.102.9", default-features = false }
indexmap = "2.14.2"
swc_common = { version = "=26.0.0", default-features = false }
serde = { version = "1", features = ["derive"] }

[profile.dev.package."*"]
opt-level = 1

[profile.dev.package]
rspack_binding_api = { opt-level = 0 }
wasmparser = { opt-level = 0 }

[profile.release]
opt-level = 3
`;

test('all of Rspack’s crates move to another version, and nothing else does', () => {
  assert.deepEqual(cargo.sourceOfCrates(CARGO_TOML), { version: '0.102.9' });
  const moved = cargo.withSource(CARGO_TOML, { version: '0.103.0' });
  assert.equal(moved, CARGO_TOML.replaceAll('0.102.9', '0.103.0'));
});

test('with --git they come from a tag, and go back to the registry from there', () => {
  const fromTag = cargo.withSource(CARGO_TOML, { tag: 'v2.3.4' });
  assert.deepEqual(cargo.crateLines(fromTag), [
    'rspack_core = { git = "https://github.com/web-infra-dev/rspack", tag = "v2.3.4", default-features = false }',
    'rspack_util = { git = "https://github.com/web-infra-dev/rspack", tag = "v2.3.4", default-features = false }',
  ]);
  assert.equal(cargo.label(cargo.sourceOfCrates(fromTag)), 'v2.3.4');
  assert.equal(cargo.withSource(fromTag, { version: '0.102.9' }), CARGO_TOML);
});

test('crates of two versions are not moved', () => {
  const mixed = CARGO_TOML.replace('0.102.9', '0.102.8');
  assert.throws(() => cargo.sourceOfCrates(mixed), /names 2 versions/);
});

test('cargo-deny accepts Rspack’s repository while the crates come from there', () => {
  const text = '[sources]\nunknown-registry = "deny"\nunknown-git = "deny"\n\n[advisories]\n';
  const fromTag = withAllowedSource(text, { tag: 'v2.3.4' });
  assert.match(fromTag, /"deny"\nallow-git = \["https:\/\/github\.com\/web-infra-dev\/rspack"\]\n\n\[advisories\]/);
  assert.equal(withAllowedSource(fromTag, { tag: 'v2.3.5' }), fromTag);
  assert.equal(withAllowedSource(fromTag, { version: '0.103.0' }), text);
});

test('dependencies get new versions where they stand', () => {
  assert.deepEqual(Object.fromEntries(cargo.dependencies(CARGO_TOML)), {
    indexmap: '2.14.2',
    swc_common: '=26.0.0',
    serde: '1',
  });
  const moved = cargo.withDependencies(CARGO_TOML, new Map([['swc_common', '=26.1.0']]));
  assert.equal(moved, CARGO_TOML.replace('=26.0.0', '=26.1.0'));
});

test('profiles of crates that are gone go, and the others stay', () => {
  assert.deepEqual(cargo.profiledCrates(CARGO_TOML), ['rspack_binding_api', 'wasmparser']);
  const after = cargo.withoutProfiles(CARGO_TOML, new Set(['wasmparser', 'rspack_core']));
  assert.equal(after, CARGO_TOML.replace('wasmparser = { opt-level = 0 }\n', ''));
});

const PAIRS = [
  { crates: '0.103.1', rspack: '2.3.1' },
  { crates: '0.103.0', rspack: '2.3.0' },
  { crates: '0.102.9', rspack: '2.2.9' },
];

/** A registry with these crates, and what it was asked for. */
function registry() {
  const asked = [];
  const ask = async (below) => {
    asked.push(below);
    return PAIRS[below ? PAIRS.findIndex(({ crates }) => crates === below) + 1 : 0];
  };
  return { ask, asked };
}

test('the newest crates that fit a wanted release are found', async () => {
  const { ask, asked } = registry();
  assert.deepEqual(await findCrates(['2.3.2', '2.3.0'], ask), { found: PAIRS[1], newest: PAIRS[0] });
  assert.deepEqual(asked, [undefined, '0.103.1']);
});

test('nothing older than what is wanted is looked at', async () => {
  const { ask, asked } = registry();
  assert.deepEqual(await findCrates(['2.3.4', '2.3.2'], ask), { newest: PAIRS[0] });
  assert.deepEqual(asked, [undefined]);
});

test('a registry without any crates has no end to wait for', async () => {
  assert.deepEqual(await findCrates(['2.3.4'], async () => undefined), { newest: undefined });
});

test('the crates say which release they fit', () => {
  const source = '/// The version.\npub const fn rspack_pkg_version() -> &\'static str {\n  "2.3.0"\n}\n';
  assert.equal(releaseIn(source), '2.3.0');
  assert.equal(releaseIn('pub fn other() {}'), undefined);
});

const lockOf = (...packages) =>
  packages
    .map(([name, version, ...needs]) => {
      const listed = needs.length > 0 ? `dependencies = [\n${needs.map((one) => ` "${one}",\n`).join('')}]\n` : '';
      return `[[package]]\nname = "${name}"\nversion = "${version}"\n${listed}`;
    })
    .join('\n');

test('what Rspack brings along is what its crates lead to', () => {
  const lock = lockOf(
    ['fedpack_core', '0.1.0', 'toml'],
    ['indexmap', '1.9.3'],
    ['indexmap', '2.14.2', 'hashbrown'],
    ['hashbrown', '0.17.0'],
    ['rspack_core', '0.102.9', 'indexmap 2.14.2'],
    ['rspack_plugin_fedpack', '0.1.0', 'rspack_core', 'toml'],
    ['toml', '1.2.2', 'indexmap 1.9.3'],
  );
  assert.deepEqual(Object.fromEntries(broughtByRspack(readLock(lock))), {
    rspack_core: ['0.102.9'],
    indexmap: ['2.14.2'],
    hashbrown: ['0.17.0'],
  });
});

test('this checkout shares crates with Rspack, at the versions that Rspack has', async () => {
  const [cargoToml, lock] = await Promise.all(
    ['Cargo.toml', 'Cargo.lock'].map((name) => readFile(join(root, name), 'utf8')),
  );
  const brought = broughtByRspack(readLock(lock));
  const ours = cargo.dependencies(cargoToml);
  for (const name of ['indexmap', 'siphasher', 'swc_common', 'swc_ecma_ast', 'swc_ecma_parser', 'napi', 'rustc-hash']) {
    assert.ok(ours.has(name) && brought.has(name), name);
  }
  assert.deepEqual(followers(ours, brought, brought), new Map());
});

test('what is shared with Rspack follows it, written as before', () => {
  const ours = new Map([
    ['swc_common', '=26.0.0'],
    ['indexmap', '2.14.2'],
    ['serde', '1'],
    ['regress', '=0.11.1'],
    ['thiserror', '2'],
  ]);
  const before = new Map([
    ['swc_common', ['26.0.0']],
    ['indexmap', ['1.9.3', '2.14.2']],
    ['serde', ['1.0.1']],
    ['thiserror', ['2.0.1']],
    ['zip', ['9.0.0']],
  ]);
  const after = new Map([
    ['swc_common', ['27.1.0']],
    ['indexmap', ['1.9.3', '2.14.5', '3.0.0']],
    ['serde', ['1.0.9']],
    ['thiserror', ['3.0.0']],
  ]);
  assert.deepEqual(Object.fromEntries(followers(ours, before, after)), {
    swc_common: '=27.1.0',
    indexmap: '2.14.5',
    thiserror: '3',
  });
});

test('the crate that asks Cargo is a workspace of its own, for our compiler', () => {
  const text = probeManifest(['rspack_core = "=0.103.0"'], '1.95');
  assert.match(text, /rust-version = "1\.95"/);
  assert.match(text, /\[workspace\]\nresolver = "3"\n\n\[dependencies\]\nrspack_core = "=0\.103\.0"\n$/);
});
