import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { refuseChanges } from '../lib/track/checkout.mjs';
import { estimate, toCompile } from '../lib/track/estimate.mjs';
import { lostPlatforms } from '../lib/track/lost-platforms.mjs';
import { output } from '../lib/track/output-of.mjs';
import { reaches } from '../lib/track/reaches.mjs';
import { newestThatAccepts, wantedReleases } from '../lib/track/releases.mjs';
import { summary } from '../lib/track/summary.mjs';
import { rsbuildAcceptsRspack } from '../lib/track/test-again.mjs';
import { testSteps } from '../lib/track/test-steps.mjs';
import { without } from '../lib/track/without.mjs';

function folder(t, files) {
  const path = mkdtempSync(join(tmpdir(), 'fedpack-track-'));
  t.after(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

test('a range takes releases, the newest first', () => {
  const published = ['2.2.9', '2.3.0', '2.3.0-rc.1', '2.3.10', '2.3.9', '2.4.0'];
  assert.deepEqual(wantedReleases(published, '2.3.x'), ['2.3.10', '2.3.9', '2.3.0']);
  assert.deepEqual(wantedReleases(published, '2.3.0-rc.1'), ['2.3.0-rc.1']);
});

test('of Rsbuild, the newest release that accepts the new Rspack is taken', () => {
  const published = [
    { version: '2.2.13', accepts: '~2.2.9' },
    { version: '2.2.14', accepts: '~2.2.9' },
    { version: '2.3.2', accepts: '~2.3.2' },
    { version: '2.2.15-beta.1', accepts: '~2.2.9' },
    { version: '1.0.0' },
  ];
  assert.equal(newestThatAccepts(published, '2.2.10'), '2.2.14');
  assert.equal(newestThatAccepts(published, '2.3.4'), '2.3.2');
  assert.equal(newestThatAccepts(published, '2.3.0'), undefined);
});

const GRAPH = new Map([
  ['top@1.0.0', { needs: new Set(['core@2.0.0', 'other@1.0.0']), isMacro: false }],
  ['core@2.0.0', { needs: new Set(['base@1.0.0']), isMacro: false }],
  ['other@1.0.0', { needs: new Set(['base@1.0.0']), isMacro: false }],
  ['base@1.0.0', { needs: new Set(), isMacro: false }],
]);

test('what is new is compiled, and what depends on it', () => {
  const built = new Set(['top@1.0.0', 'core@1.0.0', 'other@1.0.0', 'base@1.0.0']);
  assert.deepEqual(toCompile(GRAPH, built), new Set(['top@1.0.0', 'core@2.0.0']));
  assert.equal(toCompile(GRAPH, new Set()).size, GRAPH.size);
});

test('the estimate is of what is compiled, on as many cores as there are', () => {
  const seconds = () => ({ metadata: 10, total: 10 });
  assert.deepEqual(estimate(GRAPH, new Set(['top@1.0.0', 'core@2.0.0']), seconds, 2), { processor: 20, clock: 20 });
  assert.deepEqual(estimate(GRAPH, new Set(GRAPH.keys()), seconds, 2), { processor: 40, clock: 30 });
  assert.deepEqual(estimate(GRAPH, new Set(), seconds, 2), { processor: 0, clock: 0 });
});

test('a test leads to a package through what it imports, and through programs that it starts', (t) => {
  const path = folder(t, {
    'imports.test.mjs': "import { build } from './build.mjs';\nimport './plain.mjs';\n",
    'build.mjs': "import { createRsbuild } from '@rsbuild/core';\n",
    'starts.test.mjs': "spawn(process.execPath, [join(import.meta.dirname, 'build.mjs')]);\n",
    'plain.test.mjs': "import './plain.mjs';\nimport { a } from './missing.mjs';\n",
    'plain.mjs': "import './plain.test.mjs';\n",
  });
  const leads = (name) => reaches(join(path, name), ['@rsbuild/']);
  assert.deepEqual(
    ['imports', 'starts', 'plain'].map((name) => leads(`${name}.test.mjs`)),
    [true, true, false],
  );
});

test('steps go on without the tests that lead to a package', async () => {
  const steps = ['none', 'some', 'all'].map((id) => ({ id, run: async () => [id] }));
  const files = { none: [], some: ['a', 'rsbuild'], all: ['rsbuild'] };
  const result = without(steps, {
    filesOf: ({ id }) => files[id],
    leads: (file) => file === 'rsbuild',
    runFiles: async (_, rest) => rest,
  });
  assert.deepEqual(await Promise.all(result.steps.map(({ run }) => run())), [['none'], ['a']]);
  assert.deepEqual(result.left, [
    { id: 'some', files: ['rsbuild'], all: false },
    { id: 'all', files: ['rsbuild'], all: true },
  ]);
});

test('of this checkout, what builds with Rspack alone is tested without Rsbuild', async () => {
  const { steps, left } = await testSteps({ only: [], isRsbuildLeftOut: true });
  const ids = new Set(steps.map(({ id }) => id));
  for (const id of ['binding', 'fixtures', 'caches', 'differential', 'faults']) assert.ok(ids.has(id), id);
  const gone = new Set(left.filter(({ all }) => all).map(({ id }) => id));
  for (const id of ['rsbuild', 'guide', 'install', 'init', 'e2e']) assert.ok(gone.has(id) && !ids.has(id), id);
});

test('whether Rsbuild can be tested is what the installed one says', async (t) => {
  const path = folder(t, { 'package.json': '{ "devDependencies": { "@rspack/core": "2.3.0" } }' });
  mkdirSync(join(path, 'node_modules/@rsbuild/core'), { recursive: true });
  const install = (range) =>
    writeFileSync(
      join(path, 'node_modules/@rsbuild/core/package.json'),
      JSON.stringify({ dependencies: { '@rspack/core': range } }),
    );
  install('~2.2.9');
  assert.equal(await rsbuildAcceptsRspack(path), false);
  install('~2.3.0');
  assert.equal(await rsbuildAcceptsRspack(path), true);
});

test('packages of other platforms that a registry does not have are missed', () => {
  const lock = (version, ...platforms) => ({
    packages: {
      '': {},
      'node_modules/a': { version, optionalDependencies: { 'a-linux': version, '@a/mac': version, 'a-new': version } },
      ...Object.fromEntries(platforms.map((name) => [`node_modules/${name}`, { version }])),
    },
  });
  const before = lock('1.0.0', 'a-linux', 'gone', 'x/node_modules/@a/mac');
  assert.deepEqual(lostPlatforms(before, lock('2.0.0', 'a-linux')), ['@a/mac']);
  assert.deepEqual(lostPlatforms(before, lock('2.0.0', 'a-linux', '@a/mac')), []);
});

test('a checkout with changes of its own is refused, and they are named', async (t) => {
  const path = folder(t, { 'a.txt': 'a' });
  await output(['git', 'init', '--quiet'], { cwd: path });
  await assert.rejects(refuseChanges(path), /Commit, stash or remove these first.*\n\?\? a\.txt/);
  await output(['git', 'add', '.'], { cwd: path });
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@b.c'];
  await output(['git', ...author, 'commit', '--quiet', '--message', 'first'], { cwd: path });
  await refuseChanges(path);
});

test('the summary says what moved, what was left and what failed', () => {
  const text = summary({
    rspack: '2.3.0',
    newer: ['2.3.4'],
    target: {
      moves: [{ name: '@rspack/core', from: '2.2.9', to: '2.3.0' }],
      followers: new Map([['swc_common', '=27.0.0']]),
      gone: new Set(['wasmparser']),
    },
    pinnedRsbuild: '2.2.14',
    files: 25,
    lost: ['@rspack/binding-darwin-x64'],
    leftovers: ['docs/x.md:3'],
    left: [
      { id: 'browser', files: ['a', 'b'], all: false },
      { id: 'guide', files: ['c'], all: true },
    ],
    results: [
      { id: 'biome', outcome: 'passed', seconds: 1 },
      { id: 'binding', outcome: 'failed', seconds: 61 },
      { id: 'fixtures', outcome: 'skipped', seconds: 0, reason: 'needs binding' },
    ],
  });
  assert.deepEqual(text.split('\n'), [
    '  moved   @rspack/core 2.2.9 → 2.3.0',
    '          along with Rspack’s crates: swc_common =27.0.0',
    '          profiles of crates that are gone: wasmparser',
    '          25 files',
    '  left    @rspack/core 2.3.4: the crates are not published (--git takes them from Rspack’s tag)',
    '          @rsbuild/core stays at 2.2.14: no release accepts @rspack/core 2.3.0. This can’t be released',
    '          tests with Rsbuild, browser: 2 files',
    '          tests with Rsbuild, guide: all',
    '          not in the lock files, as npm’s registry lacks them: @rspack/binding-darwin-x64',
    '          look at these, which name an old version: docs/x.md:3',
    '  passed  1 of 3 steps',
    '  failed  binding: failed · 1 min 01 s',
    '          fixtures: needs binding',
    '  again   npm run track-rspack -- --test --only binding,fixtures',
  ]);
});
