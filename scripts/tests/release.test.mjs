import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { compareSizes, sizeOf } from '../lib/binding-size.mjs';
import { findBindings } from '../lib/place-bindings.mjs';
import { publishCommand, repositoryFields } from '../lib/publish.mjs';
import { cratesVersion, publishedPackages, versionProblems } from '../lib/published.mjs';
import { root } from '../lib/root.mjs';
import { platformOf, targetEnv } from '../lib/targets.mjs';

const { napi } = JSON.parse(await readFile(join(root, 'npm/binding/package.json'), 'utf8'));

async function checkout(t, files) {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-release-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

test('the packages of this checkout fit together, and each comes after those that it needs', async () => {
  const packages = publishedPackages();
  const crates = cratesVersion(await readFile(join(root, 'Cargo.toml'), 'utf8'));
  assert.deepEqual(versionProblems(packages, { crates, tag: `v${packages[0].version}` }), []);
  const at = (name) => packages.findIndex((one) => one.name === name);
  const platforms = napi.targets.map((target) => at(`@fedpack/binding-${platformOf(target)}`));
  assert.ok(
    platforms.every((place) => place >= 0 && place < at('@fedpack/binding')),
    String(platforms),
  );
  assert.ok(at('@fedpack/binding') < at('fedpack') && at('@fedpack/runtime') < at('fedpack'));
  assert.ok(at('@fedpack/runtime') < at('@fedpack/react'));
});

test('a version that does not fit is named, wherever it stands', async (t) => {
  const folder = await checkout(t, {
    'npm/binding/package.json': { name: 'b', version: '1.0.0', optionalDependencies: { 'b-linux': '1.0.0' } },
    'npm/linux/package.json': { name: 'b-linux', version: '1.0.0', main: 'b.linux.node' },
    'packages/app/package.json': { name: 'app', version: '1.1.0', dependencies: { b: '^1.0.0', other: '^3.0.0' } },
    'packages/inside/package.json': { name: 'inside', version: '9.0.0', private: true },
  });
  const packages = publishedPackages(folder);
  assert.deepEqual(
    packages.map(({ name, binding }) => [name, binding]),
    [
      ['b-linux', 'npm/linux/b.linux.node'],
      ['b', undefined],
      ['app', undefined],
    ],
  );
  assert.deepEqual(versionProblems(packages, { tag: 'v1.2.0', crates: '0.9.0' }), [
    'app is 1.1.0, but b-linux is 1.0.0',
    'app asks for b ^1.0.0, not 1.0.0',
    'the tag is v1.2.0, but b-linux is 1.0.0',
    'the crates are 0.9.0, but b-linux is 1.0.0',
  ]);
});

test('a prerelease is published beside what npm install gives', () => {
  const command = (version, more) =>
    publishCommand({ folder: 'packages/a', version, dryRun: false, provenance: false, ...more }).join(' ');
  assert.equal(command('1.0.0'), 'publish ./packages/a --access public --tag latest');
  assert.match(command('1.0.0-rc.1'), /--tag next$/);
  assert.match(command('1.0.0', { provenance: true, dryRun: true }), /--provenance --dry-run$/);
});

test('a package names the repository that it is released from', () => {
  const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/fork' };
  assert.deepEqual(repositoryFields('packages/a', env), [
    'homepage=https://github.com/someone/fork#readme',
    'bugs.url=https://github.com/someone/fork/issues',
    'repository.type=git',
    'repository.url=git+https://github.com/someone/fork.git',
    'repository.directory=packages/a',
  ]);
});

test('every published package has words to be found by', async () => {
  for (const { folder, name } of publishedPackages()) {
    const { keywords = [] } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    assert.ok(keywords.includes('module-federation'), name);
  }
});

test('bindings are found at any depth, by the platform in their names', async (t) => {
  const folder = await checkout(t, {
    'binding-x/fedpack.win32-x64-msvc.node': 'x',
    'binding-y/deep/fedpack.linux-arm64-musl.node': 'y',
    'binding-y/other.node': 'z',
  });
  assert.deepEqual(
    findBindings(folder).map(({ platform }) => platform),
    ['linux-arm64-musl', 'win32-x64-msvc'],
  );
  assert.throws(() => findBindings(join(folder, 'binding-y', 'nothing')), /ENOENT/);
  await mkdir(join(folder, 'empty'));
  assert.throws(() => findBindings(join(folder, 'empty')), /no fedpack\.<platform>\.node/);
});

test('each target has the flags that its C library needs', () => {
  assert.deepEqual(targetEnv('aarch64-unknown-linux-musl'), {
    CARGO_TARGET_AARCH64_UNKNOWN_LINUX_MUSL_RUSTFLAGS: '-C target-feature=-crt-static',
  });
  assert.deepEqual(targetEnv('x86_64-pc-windows-msvc'), {
    CARGO_TARGET_X86_64_PC_WINDOWS_MSVC_RUSTFLAGS: '-C target-feature=+crt-static',
  });
  for (const target of ['aarch64-apple-darwin', 'x86_64-unknown-linux-gnu', undefined])
    assert.deepEqual(targetEnv(target), {});
});

test('a binding is over the budget in what it is larger in', async (t) => {
  const theirs = { raw: 10 * 2 ** 20, gzip: 4 * 2 ** 20 };
  const { rows, over } = compareSizes({ raw: 11 * 2 ** 20, gzip: 5 * 2 ** 20 }, theirs, { raw: 1.15, gzip: 1.15 });
  assert.deepEqual(over, ['gzip']);
  assert.deepEqual(rows.raw, { 'fedpack (MiB)': 11, 'rspack (MiB)': 10, ratio: 1.1, 'at most': 1.15 });
  const folder = await checkout(t, { 'a.node': 'a'.repeat(1000) });
  const { raw, gzip } = await sizeOf(join(folder, 'a.node'));
  assert.ok(raw === 1000 && gzip < 100, `${raw} ${gzip}`);
});
