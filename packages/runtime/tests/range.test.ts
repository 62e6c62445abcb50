import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInRange, parseRange, printRange } from '../src/plain/range';
import { isLower } from '../src/plain/version';

test('versions are put in order, whatever they are made of', () => {
  const ordered = [
    '0',
    '0.1.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-beta',
    '1.0.0',
    '1.0.0+build',
    '1.0.0.1',
    '9',
    '10',
    'x',
  ];
  for (const [i, low] of ordered.entries()) {
    for (const [j, high] of ordered.entries()) assert.equal(isLower(low, high), i < j, `${low} < ${high}`);
  }
});

test('what npm reads past in front of a version does not put it elsewhere', () => {
  for (const version of ['v1.2.0', '=1.2.0', ' 1.2.0', 'v1.2.0 ']) {
    assert.equal(isLower('1.1.9', version), true, version);
    assert.equal(isLower(version, '1.2.1'), true, version);
    assert.equal(isLower(version, '1.2.0') || isLower('1.2.0', version), false, version);
  }
});

test('a range takes the versions that npm takes', () => {
  const cases: [range: string, fits: string[], not: string[]][] = [
    ['^1.2.3', ['1.2.3', '1.9.0'], ['1.2.2', '2.0.0', '1.3.0-beta', '1.2.3-beta']],
    ['^1.2.3-beta.2', ['1.2.3-beta.2', '1.2.3', '1.4.0'], ['1.2.3-beta.1', '1.4.0-beta.3']],
    ['^0.2.3', ['0.2.3', '0.2.9'], ['0.3.0']],
    ['^0.0.3', ['0.0.3'], ['0.0.4']],
    ['^0', ['0.5.0', '0'], ['1.0.0']],
    ['~1.2', ['1.2.0', '1.2.9'], ['1.3.0']],
    ['1.x', ['1.0.0', '1.5.2'], ['2.0.0', '0.9.0']],
    ['1.2.3', ['1.2.3'], ['1.2.4', '1.2']],
    ['>=1.0.0 <2', ['1.0.0', '1.9.9'], ['0.9.0', '2.0.0', '2.0.0-rc']],
    ['>= 1.0.0 < 2', ['1.5.0'], ['2.0.0']],
    ['>1.0.0', ['1.0.1', '2.0.0'], ['1.0.0', '0.1.0']],
    ['<=1.2', ['1.2.5', '1.0.0'], ['1.3.0']],
    ['1.2.0 - 2.3', ['1.2.0', '2.3.9'], ['1.1.9', '2.4.0']],
    ['^1 || ^3', ['1.1.0', '3.0.0'], ['2.0.0']],
    ['*', ['0', '7.0.0', '9'], ['1.0.0-beta']],
    ['* <2', ['1.0.0'], ['2.0.0']],
    ['^8', ['8', '8.1.0'], ['9', '10']],
    ['next', ['next'], ['1.0.0']],
    [
      '^1.2.0',
      ['v1.2.0', '=1.2.0', ' 1.2.0 ', '=v1.9.0', 'v1.2.0+build', 'v 1.2.0'],
      ['v1.1.0', 'v2.0.0', 'v1.3.0-beta'],
    ],
    ['^v1.2.0', ['1.2.0', 'v1.2.0', '1.9.0'], ['1.1.0', '2.0.0']],
    ['v1.2.0', ['1.2.0', 'v1.2.0'], ['1.2.1']],
    ['=v1.2.0', ['1.2.0', 'v1.2.0'], ['1.2.1']],
    ['>=v1.2.0 <v2', ['1.2.0', '1.9.9'], ['2.0.0', '1.1.0']],
    ['~v1.2 || v3', ['1.2.9', '3.0.0'], ['1.3.0', '4.0.0']],
    ['v1.2.0 - v2.3', ['1.2.0', '2.3.9'], ['1.1.9', '2.4.0']],
  ];
  for (const [range, fits, not] of cases) {
    for (const version of fits) assert.equal(isInRange(parseRange(range), version), true, `${version} in ${range}`);
    for (const version of not) assert.equal(isInRange(parseRange(range), version), false, `${version} not in ${range}`);
  }
});

test('messages show a range as webpack does', () => {
  const printed: [range: string, text: string][] = [
    ['1.1.0', '=1.1.0'],
    ['^1.0.0', '^1.0.0'],
    ['1', '^1'],
    ['1.2.x', '~1.2'],
    ['^0.2.3', '~0.2.3'],
    ['^0.0.3', '=0.0.3'],
    ['*', '*'],
    ['>=1.0.0 <2', '>=1.0.0 <2'],
    ['>1.0.0', '>=1.0.0 not(=1.0.0)'],
    ['1.0.0 - 2', '>=1.0.0 (<2 || ^2)'],
    ['^1 || ^2 || ^3', '^1 || ^2 || ^3'],
    ['1.0.0-beta.1', '=1.0.0-beta.1'],
  ];
  for (const [range, text] of printed) assert.equal(printRange(parseRange(range)), text);
});
