import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { type DevToolsHook, refreshHeldCommits } from '../src/hot/held-commits';

const before = () => {};
const after = () => {};

/** A page of one root, and the refreshes that its renderer was asked for. */
function pageOf(type: unknown) {
  const hook: DevToolsHook = { inject: () => 1, onCommitFiberRoot: () => 'told' };
  const refreshed: unknown[] = [];
  const root = {
    current: { type: 'div', child: { type, child: null, sibling: null }, sibling: null },
  };
  const renderer = { scheduleRefresh: (_: unknown, update: unknown) => refreshed.push(update) };
  const onRefresh = refreshHeldCommits(hook, new Map([[1, renderer]]), (type) => type === before);
  return { onRefresh, refreshed, commit: () => hook.onCommitFiberRoot?.(1, root) };
}

test('what is committed after a refresh with a replaced component is refreshed once more', (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const { onRefresh, refreshed, commit } = pageOf(before);
  const update = {};
  onRefresh(update);
  assert.equal(commit(), 'told');
  // React would refuse it while it commits.
  assert.deepEqual(refreshed, []);
  mock.timers.tick(1);
  assert.deepEqual(refreshed, [update]);
});

test('nothing else is refreshed: what has the new component, and what comes later', (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const current = pageOf(after);
  current.onRefresh({});
  current.commit();
  const late = pageOf(before);
  late.commit();
  late.onRefresh({});
  mock.timers.tick(2000);
  late.commit();
  mock.timers.tick(2000);
  assert.deepEqual([current.refreshed, late.refreshed], [[], []]);
});
