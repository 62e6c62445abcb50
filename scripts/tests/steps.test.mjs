import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireBinding } from '../lib/binding.mjs';
import { pickSteps } from '../lib/pick-steps.mjs';
import { closingLine, resultTable } from '../lib/report.mjs';
import { runSteps } from '../lib/run-steps.mjs';
import { steps, withPrebuilt } from '../steps.mjs';

const ids = (picked) => picked.map(({ id }) => id);
const step = (id, more) => ({ id, title: id, takes: 'no time', run: async () => {}, ...more });
const fails = async () => {
  throw new Error('broken');
};

test('the slow steps wait for --full, or to be named', () => {
  const all = [step('a'), step('slow', { full: true })];
  assert.deepEqual(ids(pickSteps(all)), ['a']);
  assert.deepEqual(ids(pickSteps(all, { full: true })), ['a', 'slow']);
  assert.deepEqual(ids(pickSteps(all, { only: ['slow'] })), ['slow']);
});

test('a named step brings what it needs, in the order of the run', () => {
  const all = [step('build'), step('browser'), step('other'), step('serve', { needs: ['build'] })];
  all.push(step('e2e', { needs: ['serve', 'browser'] }));
  assert.deepEqual(ids(pickSteps(all, { only: ['e2e'] })), ['build', 'browser', 'serve', 'e2e']);
});

test('a name that no step has is refused with the names there are', () => {
  assert.throws(() => pickSteps([step('a'), step('b')], { only: ['c'] }), /no step “c”.*a, b/);
});

test('every step of the run needs only steps before it', () => {
  for (const [index, { id, needs = [] }] of steps.entries()) {
    const before = ids(steps.slice(0, index));
    for (const needed of needs) assert.ok(before.includes(needed), `${id} needs ${needed}`);
  }
});

test('a binding that was built elsewhere is looked for, and not built', async () => {
  const changed = withPrebuilt(steps);
  assert.deepEqual(ids(changed), ids(steps));
  const differ = changed.filter((one, index) => one !== steps[index]);
  assert.deepEqual(ids(differ), ['binding']);
  assert.equal(differ[0].run, requireBinding);
});

test('a failing step hides no other result but of those that need it', async () => {
  const results = await runSteps([
    step('build', { run: fails }),
    step('e2e', { needs: ['build'] }),
    step('after', { needs: ['e2e'] }),
    step('lint'),
  ]);
  assert.deepEqual(
    results.map(({ id, outcome }) => [id, outcome]),
    [
      ['build', 'failed'],
      ['e2e', 'skipped'],
      ['after', 'skipped'],
      ['lint', 'passed'],
    ],
  );
  assert.equal(closingLine(results), 'steps: 1 passed, 1 failed, 2 skipped');
  assert.match(resultTable(results), /e2e .*needs build/);
});

test('the closing line is the one that CI reads', () => {
  assert.equal(closingLine([{ outcome: 'passed' }]), 'steps: 1 passed, 0 failed');
});
