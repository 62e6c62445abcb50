import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { disagreements, npmAnswer } from './answers.mjs';
import { pairs } from './generate.mjs';

const proves = proofsOf(import.meta.filename);
const COUNT = 4000;
const COMPARED = 100_000;

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

describe('beside npm', { timeout: 600_000 }, () => {
  proves(['versions/agrees-with-semver'], `fedpack and npm agree on ${COMPARED} pairs`, async () => {
    assert.deepEqual(await disagreements(pairs(1, COMPARED)), []);
  });
});
