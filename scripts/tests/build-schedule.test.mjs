import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schedule } from '../lib/build-schedule.mjs';
import { crateGraph } from '../lib/crate-graph.mjs';
import { crateSeconds, weights } from '../lib/crate-times.mjs';

const TREE = `0top v1.0.0 (/house/top)
1macros v1.0.0 (proc-macro)
2syn v2.0.0
1left v1.0.0
2base v1.0.0
3syn v2.0.0
1right v1.0.0
2base v1.0.0 (*)`;
const graph = crateGraph(TREE.split('\n'));

/** Each crate takes ten seconds, of which four until its metadata is there. */
const tenEach = () => ({ metadata: 4, total: 10 });
const total = (planned) => Math.max(...[...planned.values()].map(({ done }) => done));

test('the tree of Cargo says what each crate needs', () => {
  const needs = Object.fromEntries([...graph].map(([crate, one]) => [crate, [...one.needs]]));
  assert.deepEqual(needs, {
    'top@1.0.0': ['macros@1.0.0', 'left@1.0.0', 'right@1.0.0'],
    'macros@1.0.0': ['syn@2.0.0'],
    'syn@2.0.0': [],
    'left@1.0.0': ['base@1.0.0'],
    'base@1.0.0': ['syn@2.0.0'],
    'right@1.0.0': ['base@1.0.0'],
  });
  assert.deepEqual(
    [...graph].filter(([, { isMacro }]) => isMacro).map(([crate]) => crate),
    ['macros@1.0.0'],
  );
});

test('a crate begins when what it needs has metadata, and a macro is needed whole', () => {
  const slowMacros = (crate) => (crate === 'macros@1.0.0' ? { metadata: 4, total: 100 } : tenEach());
  const planned = schedule(graph, slowMacros, 4);
  assert.equal(planned.get('syn@2.0.0').begun, 0);
  assert.equal(planned.get('base@1.0.0').begun, 4);
  assert.ok(planned.get('left@1.0.0').begun < planned.get('base@1.0.0').done);
  const macros = planned.get('macros@1.0.0').done;
  assert.ok(macros > planned.get('left@1.0.0').done);
  assert.equal(planned.get('top@1.0.0').begun, macros);
});

test('one core does one thing at a time, and all of it', () => {
  const planned = schedule(graph, tenEach, 1);
  assert.equal(total(planned), 60);
  const times = [...planned.values()].sort((a, b) => a.begun - b.begun);
  for (const [at, { begun }] of times.entries()) assert.equal(begun, at * 10);
});

test('more cores are never slower, and never faster than the longest chain', () => {
  const seconds = [1, 2, 4, 64].map((cores) => total(schedule(graph, tenEach, cores)));
  assert.deepEqual(
    seconds,
    seconds.toSorted((a, b) => b - a),
  );
  assert.ok(seconds.at(-1) >= 4 * 4);
});

test('what the most wait for comes first', () => {
  const wide = crateGraph([
    '0top v1.0.0',
    '1alone v1.0.0',
    '1a v1.0.0',
    '2base v1.0.0',
    '1b v1.0.0',
    '2base v1.0.0 (*)',
  ]);
  const planned = schedule(wide, tenEach, 1);
  assert.equal(planned.get('base@1.0.0').begun, 0);
});

test('crates that need each other end in no endless plan', () => {
  const circle = new Map([
    ['a@1.0.0', { needs: new Set(['b@1.0.0']), isMacro: false }],
    ['b@1.0.0', { needs: new Set(['a@1.0.0']), isMacro: false }],
  ]);
  assert.equal(schedule(circle, tenEach, 2).size, 0);
});

test('the parts of all crates make up the whole build', () => {
  for (const cores of [1, 2, 8]) {
    const planned = schedule(graph, tenEach, cores);
    const stretches = [...weights(planned).values()].flat();
    const sum = stretches.reduce((all, { seconds }) => all + seconds, 0);
    assert.ok(Math.abs(sum - total(planned)) < 1e-9, `${sum}`);
  }
});

test('another version of a crate takes what the measured one does, and a new crate as much as most', () => {
  const seconds = crateSeconds({ 'heavy@1.0.0': [30, 90], 'a@1.0.0': [1, 1], 'b@1.0.0': [1, 2] });
  assert.deepEqual(seconds('heavy@2.0.0'), { metadata: 30, total: 90 });
  assert.deepEqual(seconds('unknown@1.0.0'), { metadata: 1, total: 2 });
});
