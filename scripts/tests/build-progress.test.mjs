import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BuildProgress, roughly } from '../lib/build-progress.mjs';

test('counts each crate of the build once and ignores strangers', () => {
  const progress = new BuildProgress(['serde@1.0.0', 'syn@2.0.0'], 2);
  progress.finish('serde@1.0.0', false);
  progress.finish('serde@1.0.0', false);
  progress.finish('unknown@1.0.0', false);
  assert.equal(progress.done, 1);
  assert.equal(progress.total, 2);
});

test('what was compiled before is no part of the work', () => {
  const progress = new BuildProgress(['a@1.0.0', 'b@1.0.0', 'c@1.0.0'], 2);
  progress.finish('a@1.0.0', true);
  progress.finish('b@1.0.0', false);
  assert.equal(progress.done, 2);
  assert.equal(progress.fraction, 0.5);
});

test('a heavy crate weighs more than a light one', () => {
  const light = new BuildProgress(['light@1.0.0'], 1);
  const heavy = new BuildProgress(['rspack_core@0.102.9'], 1);
  assert.ok(heavy.secondsLeft(10) > 50 * light.secondsLeft(10));
});

test('a machine at half the pace gets a longer estimate', () => {
  const after = (elapsed) => {
    const progress = new BuildProgress(['rspack_core@0.102.9', 'swc@1.0.0', 'rspack_binding_api@0.102.9'], 2);
    progress.finish('rspack_core@0.102.9', false);
    return progress.secondsLeft(elapsed);
  };
  assert.ok(after(960) > 1.5 * after(480));
});

test('nothing is left at the end', () => {
  const progress = new BuildProgress(['a@1.0.0'], 2);
  progress.finish('a@1.0.0', false);
  assert.equal(progress.fraction, 1);
  assert.equal(progress.secondsLeft(100), 0);
});

test('says how far it is in one line', () => {
  const progress = new BuildProgress(['a@1.0.0', 'b@1.0.0'], 2);
  progress.finish('a@1.0.0', false);
  assert.equal(progress.describe('b', 1), 'compiling 1 of ~2 crates, b, less than a minute left');
  assert.equal(roughly(18 * 60 + 10), 'about 18 min');
});
