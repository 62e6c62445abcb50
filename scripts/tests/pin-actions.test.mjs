import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { commitIn, pinActions } from '../lib/pin-actions.mjs';

const commit = (digit) => digit.repeat(40);

const workflow = (checkout, cache) => `    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: ${cache}
      - uses: ./local
`;

test('actions are pinned to commits, with their tags beside them', async () => {
  const asked = [];
  const commitOf = async (repository, tag) => {
    asked.push(`${repository} ${tag}`);
    return repository.endsWith('checkout') ? commit('a') : commit('b');
  };
  const pinned = workflow(`actions/checkout@${commit('a')} # v6`, `actions/cache/save@${commit('b')} # v5.0.1`);
  assert.equal(await pinActions(workflow('actions/checkout@v6', 'actions/cache/save@v5.0.1'), commitOf), pinned);
  assert.deepEqual(asked, ['actions/checkout v6', 'actions/cache v5.0.1']);
  assert.equal(await pinActions(pinned, commitOf), pinned);
});

test('what is pinned follows its tag when it is pinned again', async () => {
  const before = workflow(`actions/checkout@${commit('a')} # v6`, `actions/cache@${commit('b')} # v5`);
  const after = workflow(`actions/checkout@${commit('c')} # v6`, `actions/cache@${commit('c')} # v5`);
  assert.equal(await pinActions(before, async () => commit('c')), after);
});

test('a commit without a tag is refused', async () => {
  const text = workflow(`actions/checkout@${commit('a')}`, 'actions/cache@v5');
  await assert.rejects(
    pinActions(text, async () => commit('b')),
    /actions\/checkout@a+ does not say which tag/,
  );
});

test('a tag is its commit, with a message or without', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fedpack-tags-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'first');
  git('tag', 'v1');
  git('tag', '--annotate', '--message', 'second', 'v2');
  const head = git('rev-parse', 'HEAD').trim();
  const printed = (tag) => git('ls-remote', '--tags', '.', tag, `${tag}^{}`);
  assert.equal(commitIn(printed('v1'), 'v1'), head);
  assert.equal(commitIn(printed('v2'), 'v2'), head);
  assert.equal(commitIn(printed('v3'), 'v3'), undefined);
});
