import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { requireBinding } from '../lib/binding.mjs';
import { pickSteps } from '../lib/pick-steps.mjs';
import { closingLine, resultTable } from '../lib/report.mjs';
import { root } from '../lib/root.mjs';
import { runSteps } from '../lib/run-steps.mjs';
import { nextStep } from '../lib/schedule-steps.mjs';
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

test('what prints as it goes runs alone', () => {
  assert.deepEqual(ids(steps.filter(({ live, alone }) => live && !alone)), []);
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

test('steps run side by side, but for those that need each other or the same thing', () => {
  const [build, test, doc, e2e] = [
    step('build', { uses: 'cargo' }),
    step('test', { uses: 'cargo' }),
    step('doc'),
    step('e2e', { needs: ['build'] }),
  ];
  const next = (waiting, running) => nextStep(waiting, running, 2)?.id;
  assert.equal(next([build, test, doc], []), 'build');
  assert.equal(next([test, doc], [build]), 'doc');
  assert.equal(next([e2e], [build]), undefined);
  assert.equal(next([e2e], [doc]), 'e2e');
  assert.equal(next([e2e], [doc, test]), undefined);
});

test('a step that is alone waits for the others, which wait for it', () => {
  const [lint, binding, fixtures] = [step('lint'), step('binding', { alone: true }), step('fixtures')];
  assert.equal(nextStep([binding, fixtures], [lint], 2), undefined);
  assert.equal(nextStep([binding, fixtures], [], 2), binding);
  assert.equal(nextStep([fixtures], [binding], 2), undefined);
});

test('of two steps side by side, none waits for the other', async () => {
  let open;
  const opened = new Promise((resolve) => {
    open = resolve;
  });
  const both = [step('waits', { run: () => opened }), step('opens', { run: async () => open() })];
  const results = await runSteps(both, { jobs: 2 });
  assert.deepEqual(ids(results), ['waits', 'opens']);
});

test('the closing line is the one that CI reads', () => {
  assert.equal(closingLine([{ outcome: 'passed' }]), 'steps: 1 passed, 0 failed');
});

test('the tests of the packages are reported in the form that failures are read from', async () => {
  for (const name of ['fedpack', 'runtime']) {
    const { scripts } = JSON.parse(await readFile(join(root, 'packages', name, 'package.json'), 'utf8'));
    const running = Object.values(scripts).filter((script) => script.includes('--test '));
    assert.ok(running.length > 0);
    for (const script of running) assert.match(script, /--test-reporter spec/, name);
  }
});
