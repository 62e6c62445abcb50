import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BuildProgress, roughly } from '../lib/build-progress.mjs';
import { schedule } from '../lib/build-schedule.mjs';
import { crateSeconds, weights } from '../lib/crate-times.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** A build from nothing; its `about` says how it was recorded. */
const { cores, crates } = read('./cold-build.json');
/** What crates took in the profile of that recording, which the scripts' own table no longer tells. */
const seconds = crateSeconds(read('./cold-build-seconds.json').crates);
const recorded = new Map(crates.map(([crate, begun, done]) => [crate, { begun, done }]));
const graph = new Map(
  crates.map(([crate, , , isMacro, needs]) => [crate, { isMacro, needs: new Set(needs.map((at) => crates[at][0])) }]),
);
const plan = (cores) => schedule(graph, seconds, cores);

/** Crates that weigh the same. */
const alike = (...crates) => new Map(crates.map((crate) => [crate, [{ seconds: 10, lasts: 10 }]]));

/**
 * Goes through a build, and asks at every hundredth of it how long the rest will take.
 *
 * @param {import('../lib/build-schedule.mjs').Schedule} build
 * @param {number} cores of the machine
 */
function replay(build, cores) {
  const total = Math.max(...[...build.values()].map(({ done }) => done));
  const progress = new BuildProgress(weights(plan(cores)), graph);
  const events = [...build].flatMap(([crate, { begun, done }]) => [
    { at: begun, tell: () => progress.begin(crate, begun) },
    { at: done, tell: () => progress.finish(crate, false) },
  ]);
  events.sort((a, b) => a.at - b.at);
  return Array.from({ length: 99 }, (_, index) => {
    const part = (index + 1) / 100;
    while (events[0]?.at <= part * total) events.shift().tell();
    return { part, said: progress.secondsLeft(part * total), right: (1 - part) * total };
  });
}

/** Within a quarter from a tenth on; at the end within the minute that is the smallest thing said, or a fiftieth of the build. */
function assertRight(answers) {
  for (const { part, said, right } of answers.filter(({ part }) => part >= 0.1)) {
    const what = `at ${Math.round(part * 100)} %: ${Math.round(said)} s left, of ${Math.round(right)}`;
    assert.ok(Math.abs(said - right) <= Math.max(right / 4, 60, right / (1 - part) / 50), what);
  }
}

/** The same build with another clock. */
const retimed = (build, time) =>
  new Map([...build].map(([crate, { begun, done }]) => [crate, { begun: time(begun), done: time(done) }]));

test('from a tenth of the recorded build on, the time that is left is right within a quarter', () => {
  assertRight(replay(recorded, cores));
});

for (const [what, factor] of [
  ['a third of', 1 / 3],
  ['three times', 3],
]) {
  test(`so it is on a machine that takes ${what} the time`, () => {
    assertRight(
      replay(
        retimed(recorded, (time) => time * factor),
        cores,
      ),
    );
  });
}

for (const cores of [1, 4, 16]) {
  test(`so it is with ${cores} cores, where the last crates wait for each other longer or not at all`, () => {
    // Not as it was planned: a minute is slower or faster than the one before.
    const uneven = (time) => time + 8 * Math.sin(time / 20);
    assertRight(replay(retimed(plan(cores), uneven), cores));
  });
}

test('counts each crate of the build once and ignores strangers', () => {
  const progress = new BuildProgress(alike('serde@1.0.0', 'syn@2.0.0'));
  progress.finish('serde@1.0.0', false);
  progress.finish('serde@1.0.0', false);
  progress.finish('unknown@1.0.0', false);
  assert.equal(progress.done, 1);
  assert.equal(progress.total, 2);
});

test('what was compiled before is no part of the work', () => {
  const progress = new BuildProgress(alike('a@1.0.0', 'b@1.0.0', 'c@1.0.0'));
  progress.finish('a@1.0.0', true);
  progress.begin('b@1.0.0', 0);
  progress.finish('b@1.0.0', false);
  assert.equal(progress.done, 2);
  assert.equal(progress.fraction(10), 0.5);
});

test('a crate that is being compiled counts for the part that is done, and never for more than it weighs', () => {
  const progress = new BuildProgress(alike('a@1.0.0', 'b@1.0.0'));
  progress.begin('a@1.0.0', 0);
  assert.equal(progress.fraction(5), 0.25);
  assert.equal(progress.secondsLeft(5), 15);
  assert.equal(progress.fraction(1000), 0.5);
});

test('a crate whose build script is under way waits for what it needs', () => {
  const graph = new Map([['a@1.0.0', { needs: new Set(['b@1.0.0']), isMacro: false }]]);
  const progress = new BuildProgress(alike('a@1.0.0', 'b@1.0.0'), graph);
  progress.begin('a@1.0.0', 0);
  assert.equal(progress.fraction(100), 0);
  progress.begin('b@1.0.0', 100);
  assert.ok(progress.fraction(101) > 0);
});

test('nothing is left at the end', () => {
  const progress = new BuildProgress(alike('a@1.0.0'));
  progress.finish('a@1.0.0', false);
  assert.equal(progress.fraction(100), 1);
  assert.equal(progress.secondsLeft(100), 0);
});

test('says how far it is in one line', () => {
  const progress = new BuildProgress(alike('a@1.0.0', 'b@1.0.0'));
  progress.finish('a@1.0.0', false);
  assert.equal(progress.describe('b@1.0.0', 10), 'compiling 1 of ~2 crates, b, less than a minute left');
  assert.equal(roughly(18 * 60 + 10), 'about 18 min');
});
