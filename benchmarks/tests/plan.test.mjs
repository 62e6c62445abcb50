import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases } from '../cases.mjs';
import { contenders } from '../contenders/index.mjs';
import { MeasureError } from '../lib/child.mjs';
import { runPlan } from '../lib/run-plan.mjs';
import { Samples } from '../lib/samples.mjs';
import { countedPlan, filterPlan, fullPlan, quickPlan } from '../plan/index.mjs';

const tasksOf = (plan) => plan.flatMap(({ tasks }) => tasks);
const task = { kind: 'production', one: cases[0], contenders: ['none', 'floor', 'fedpack'] };

test('a full run has every case, and builds seven rounds at least', () => {
  const plan = fullPlan();
  assert.deepEqual(
    [...new Set(tasksOf(plan).map(({ one }) => one.name))],
    cases.map(({ name }) => name),
  );
  // Sizes need no repetition, and round trips hardly any.
  const isOnce = ({ tasks }) => tasks.every(({ kind }) => ['sizes', 'download', 'hmr', 'waterfall'].includes(kind));
  assert.ok(plan.filter((group) => !isOnce(group)).every(({ rounds: [min] }) => min >= 7));
});

test('a quick run needs no other tool, and measures all of ours', () => {
  for (const { contenders: names } of tasksOf(quickPlan())) {
    assert.deepEqual(
      names,
      ['none', 'floor', 'single', 'builtin', 'enhanced', 'fedpack'].filter((name) => names.includes(name)),
    );
  }
  const kinds = new Set(tasksOf(quickPlan()).map(({ kind, one }) => `${kind} ${one.name}`));
  for (const wanted of [
    'production base',
    'development base',
    'warm base',
    'rebuild base',
    'rebuild entries-20',
    'sizes size-host',
    'sizes size-remote',
    'download download',
  ]) {
    assert.ok(kinds.has(wanted), wanted);
  }
});

test('a download is measured of all that Rsbuild builds, beside one build of the same', () => {
  const [task, ...more] = tasksOf(fullPlan()).filter(({ kind }) => kind === 'download');
  assert.deepEqual(more, []);
  assert.equal(task.one.baseline, 'single');
  assert.deepEqual(task.contenders, ['single', 'builtin', 'enhanced', 'enhanced-rsbuild', 'fedpack']);
  const isPage = ({ kind }) => kind === 'download' || kind === 'hmr' || kind === 'waterfall';
  const others = tasksOf(fullPlan()).filter((task) => !isPage(task));
  assert.ok(others.every(({ contenders: names }) => !names.includes('single') && !names.includes('enhanced-rsbuild')));
});

test('hot updates are measured beside those of upstream', () => {
  const [task, ...more] = tasksOf(fullPlan()).filter(({ kind }) => kind === 'hmr');
  assert.deepEqual(more, []);
  assert.deepEqual(task.contenders, ['enhanced-rsbuild', 'fedpack']);
});

test('a waterfall is measured of the guide, the example and a page of ten remotes, beside one build of each', () => {
  const tasks = tasksOf(fullPlan()).filter(({ kind }) => kind === 'waterfall');
  const pages = ['guide', 'dashboard', 'analytics', 'settings', 'design-system', 'remotes-10'];
  assert.deepEqual(
    tasks.map(({ one }) => one.name),
    pages.map((page) => `waterfall-${page}`),
  );
  for (const { one, contenders: names } of tasks) {
    assert.equal(one.baseline, 'single');
    assert.deepEqual(names, ['single', 'enhanced', 'enhanced-rsbuild', 'fedpack', 'fedpack-hinted']);
  }
});

test('instructions are counted of every case that is built for its time, and nothing is timed beside', () => {
  const isFirstWatch = ({ kind }) => kind === 'first-watch-instructions';
  const all = tasksOf(countedPlan());
  const kinds = all.filter((task) => !isFirstWatch(task)).map(({ kind, one }) => `${kind} ${one.name}`);
  const timed = tasksOf(fullPlan()).filter(({ kind }) => ['production', 'development', 'rebuild'].includes(kind));
  assert.deepEqual(kinds.toSorted(), timed.map(({ kind, one }) => `${kind}-instructions ${one.name}`).toSorted());
  // What a first build may take over is what remotes have said.
  assert.deepEqual(
    all.filter(isFirstWatch).map(({ one }) => one.name),
    ['remotes-5', 'remotes-50'],
  );
});

test('contenders do only what they can', () => {
  for (const { kind, contenders: names } of [...tasksOf(fullPlan()), ...tasksOf(countedPlan())]) {
    for (const name of names) assert.ok(contenders[name].kinds.includes(kind), `${name}: ${kind}`);
  }
});

test('a filter takes parts of names of cases, whole kinds, and contenders', () => {
  const left = tasksOf(filterPlan(fullPlan(), { only: ['exposes', 'warm'], contenders: ['floor', 'fedpack'] }));
  assert.deepEqual(
    [...new Set(left.map(({ one, kind }) => (kind === 'warm' ? kind : one.name)))],
    ['warm', 'exposes-1', 'exposes-1000'],
  );
  assert.ok(left.every(({ contenders: names }) => names.join() === 'floor,fedpack'));
  const both = tasksOf(filterPlan(fullPlan(), { only: ['base', 'remotes-5'], kinds: ['rebuild', 'warm'] }));
  assert.deepEqual(
    both.map(({ one, kind }) => `${kind} ${one.name}`),
    ['warm base', 'rebuild base', 'rebuild remotes-50'],
  );
  assert.deepEqual(filterPlan(fullPlan(), { only: ['nothing'] }), []);
});

test('rounds are interleaved, each in another order', async () => {
  const order = [];
  await measure([{ tasks: [task], rounds: [2, 2] }], (contender, round) => order.push(`${round} ${contender}`));
  assert.deepEqual(order, ['0 none', '0 floor', '0 fedpack', '1 floor', '1 fedpack', '1 none']);
});

test('what cannot be measured is noted once, and the others go on', async () => {
  const tried = [];
  const samples = await measure([{ tasks: [task], rounds: [3, 3] }], (contender) => {
    tried.push(contender);
    if (contender === 'floor') throw new MeasureError('it does not build');
  });
  assert.deepEqual(samples.failures, [{ case: 'base production', contender: 'floor', problem: 'it does not build' }]);
  assert.equal(tried.filter((name) => name === 'floor').length, 1);
  assert.deepEqual(samples.of('base', 'build_ms', 'fedpack'), [1, 1, 1]);
  assert.deepEqual(samples.of('base', 'build_ms', 'floor'), []);
});

test('no round begins after the time is over, but for those that are needed', async () => {
  const plan = [{ tasks: [task], rounds: [3, 50], until: 0 }];
  const samples = await measure(plan, () => {}, 60_000);
  assert.equal(samples.of('base', 'build_ms', 'fedpack').length, 3);
});

test('when the time is long over, one round is enough', async () => {
  const samples = await measure([{ tasks: [task], rounds: [3, 50], until: 1 }], () => {}, 0);
  assert.equal(samples.of('base', 'build_ms', 'fedpack').length, 1);
});

async function measure(plan, sampled, budget) {
  const samples = new Samples();
  let isClosed = false;
  const open = ({ one }) => ({
    prepare: async () => {},
    async sample(contender, round) {
      await sampled(contender, round);
      return [{ case: one.name, metrics: { build_ms: 1 } }];
    },
    close: async () => {
      isClosed = true;
    },
  });
  await runPlan(plan, { samples, budget, open, show: () => {} });
  assert.ok(isClosed);
  return samples;
}
