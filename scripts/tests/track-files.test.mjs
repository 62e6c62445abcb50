import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackedTexts } from '../lib/track/checkout.mjs';
import { withRow } from '../lib/track/compatibility.mjs';
import { kindOf } from '../lib/track/files.mjs';
import { linesWith, withMentions } from '../lib/track/mentions.mjs';
import { changedLines, leftovers, planEdits } from '../lib/track/plan.mjs';

const MOVES = [
  { name: '@rspack/core', from: '2.2.9', to: '2.3.0' },
  { name: '@rsbuild/core', from: '2.2.14', to: '2.3.1' },
  { name: 'rspack_*', from: '0.102.9', to: '0.103.0' },
];

const MENTIONS = [
  ['npm install @rspack/core@2.2.9 other@2.2.9', 'npm install @rspack/core@2.3.0 other@2.2.9'],
  ['`@rspack/core` 2.2.9, and `@rsbuild/core` ~2.2.14.', '`@rspack/core` 2.3.0, and `@rsbuild/core` ~2.3.1.'],
  ['a drop-in for @rspack/core 2.2.9', 'a drop-in for @rspack/core 2.3.0'],
  ['"@rspack/core": "2.2.9",', '"@rspack/core": "2.3.0",'],
  ["'@rsbuild/core': '~2.2.14',", "'@rsbuild/core': '~2.3.1',"],
  ['"alias": "npm:@rspack/core@2.2.9"', '"alias": "npm:@rspack/core@2.3.0"'],
  ['`rspack_*` 0.102.9, `napi`', '`rspack_*` 0.103.0, `napi`'],
  ['it needs @rspack/core 2.2.9.', 'it needs @rspack/core 2.3.0.'],
];

for (const [before, after] of MENTIONS) {
  test(`moves: ${before}`, () => assert.equal(withMentions(before, MOVES), after));
}

for (const text of [
  '@rspack/core@2.2.90',
  '@rspack/core 2.2.9-rc.1',
  '@rspack/core 2.2.9.1',
  '@rspack/core-js 2.2.9',
]) {
  test(`stays: ${text}`, () => assert.equal(withMentions(text, MOVES), text));
}

test('what still names an old version is found, with its package or without', () => {
  assert.deepEqual(linesWith('2.2.9\nother 12.2.9, 2.2.90\nit was 2.2.9.\n', ['2.2.9']), [1, 3]);
});

test('lock files, measurements, history and what tests are given do not move', () => {
  const stays = [
    'CHANGELOG.md',
    'benchmarks/results/latest.md',
    'crates/fedpack_manifest/tests/foreign/README.md',
    'scripts/lib/crate-seconds.json',
    'scripts/lib/track/mentions.mjs',
    'scripts/tests/cold-build-seconds.json',
    'tests/init/fixtures/rspack/package.json',
    'packages/fedpack/tests/init-edits.test.ts',
  ];
  assert.deepEqual(
    stays.map(kindOf),
    stays.map(() => 'stays'),
  );
  assert.deepEqual(['Cargo.lock', 'benchmarks/peers/package-lock.json', 'docs/graph.png'].map(kindOf), [
    'other',
    'other',
    'other',
  ]);
  const moves = ['Cargo.toml', 'docs/quick-start.md', 'packages/fedpack/package.json', 'tests/interop/README.md'];
  assert.deepEqual(
    moves.map(kindOf),
    moves.map(() => 'moves'),
  );
});

const TABLE = `| fedpack | \`@rspack/core\` | \`@rsbuild/core\` | Node |
|---|---|---|---|
| 0.2.0 | 2.2.9 | ~2.2.14 | 20 |
| 0.1.0 | 2.2.8 | ~2.2.12 | 20 |

| x | y |
`;

test('the table of versions has a row for each release of fedpack', () => {
  const changed = withRow(TABLE, { fedpack: '0.2.0', rspack: '2.3.0', rsbuild: '~2.3.1' });
  assert.equal(changed, TABLE.replace('2.2.9 | ~2.2.14', '2.3.0 | ~2.3.1'));
  const added = withRow(TABLE, { fedpack: '0.3.0', rspack: '2.3.0', rsbuild: 'none yet' });
  assert.equal(added, TABLE.replace('| 0.2.0', '| 0.3.0 | 2.3.0 | none yet | 20 |\n| 0.2.0'));
  assert.throws(() => withRow('| a |\n', { fedpack: '1', rspack: '2', rsbuild: '3' }), /has no table/);
});

test('this checkout moves as a whole, and says what still names the old release', async () => {
  const texts = await trackedTexts();
  const pinned = JSON.parse(texts.get('package.json')).devDependencies;
  const [rspack, rsbuild] = ['@rspack/core', '@rsbuild/core'].map((name) => pinned[name]);
  const edits = planEdits(texts, {
    moves: [
      { name: '@rspack/core', from: rspack, to: '99.0.1' },
      { name: '@rspack/binding', from: rspack, to: '99.0.1' },
      { name: '@rsbuild/core', from: rsbuild, to: '99.0.2' },
    ],
    source: { version: '98.0.0' },
    followers: new Map([['indexmap', '97.0.0']]),
    gone: new Set(['wasmparser']),
    row: { fedpack: '0.1.0', rspack: '99.0.1', rsbuild: '~99.0.2' },
  });
  const after = new Map(edits.map((edit) => [edit.path, edit.after]));
  const { peerDependencies } = JSON.parse(after.get('packages/fedpack/package.json'));
  assert.deepEqual(peerDependencies, { '@rsbuild/core': '~99.0.2', '@rspack/core': '99.0.1' });
  assert.match(
    after.get('Cargo.toml'),
    /`@rspack\/core` 99\.0\.1 asks for\.\nrspack_binding_build = \{ version = "=98\.0\.0"/,
  );
  assert.match(after.get('Cargo.toml'), /^indexmap = "97\.0\.0"$/m);
  assert.doesNotMatch(after.get('Cargo.toml'), /wasmparser/);
  assert.match(after.get('npm/binding/package.json'), /"rspack-binding": "npm:@rspack\/binding@99\.0\.1"/);
  assert.match(after.get('docs/compatibility.md'), /^\| 0\.1\.0 \| 99\.0\.1 \| ~99\.0\.2 \| [\d.]+ \|/m);
  for (const path of [
    'README.md',
    'packages/fedpack/README.md',
    'docs/quick-start.md',
    'examples/workspace/package.json',
  ]) {
    assert.match(after.get(path), /99\.0\.[12]/, path);
  }
  assert.deepEqual(leftovers(new Map([...texts, ...after]), [rspack, rsbuild]), []);
});

test('an edit is shown as the lines that change', () => {
  assert.deepEqual(changedLines({ before: 'a\n  b\nc\n', after: 'a\n  d\nc\n' }), ['- b', '+ d']);
});
