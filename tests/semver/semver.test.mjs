import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreements, npmAnswer } from './answers.mjs';
import { pairs } from './generate.mjs';

const SEEDS = [1, 2];
const COUNT = 4000;

test('pairs are the same for a seed, and of every kind', () => {
  const given = pairs(1, COUNT);
  assert.deepEqual(pairs(1, COUNT), given);
  assert.notDeepEqual(pairs(2, COUNT), given);
  const answers = given.map(npmAnswer);
  for (const key of ['version', 'range', 'satisfies']) {
    const share = answers.filter((answer) => answer[key]).length / COUNT;
    assert.ok(share > 0.1 && share < 0.95, `${key}: ${share}`);
  }
  const ranges = given.map(([, range]) => range).filter((range) => npmAnswer(['1.0.0', range]).range);
  for (const kind of [/-[a-z]/, / - /, /[xX*]/, /\|\|/, /\^0/, /~/, /<=/, /\+/]) {
    assert.ok(ranges.filter((range) => kind.test(range)).length > 50, String(kind));
  }
});

for (const seed of SEEDS) {
  test(`fedpack and npm agree on ${COUNT} pairs of seed ${seed}`, { timeout: 600_000 }, async () => {
    assert.deepEqual(await disagreements(pairs(seed, COUNT)), []);
  });
}
