import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { countInstructions, readCount, readCounts } from '../lib/valgrind.mjs';

const SAID = [
  '==71== Cachegrind, a cache and branch-prediction profiler',
  '--71-- warning: L3 cache found, using its data for the LL simulation.',
  '==71== I   refs:      4,086,186,194',
  '',
].join('\n');

test('the count is in what valgrind says, in millions', () => {
  assert.equal(readCount(SAID), 4086.186194);
  assert.equal(readCount('==7== I refs: 1,000\n'), 0.001);
});

test('a run that was broken off has no count', () => {
  assert.throws(() => readCount(SAID.split('\n', 2).join('\n')), /has counted nothing:\n==71== Cachegrind/);
});

test('a program is run by valgrind, which writes where it is told to', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'fedpack-bench-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const log = join(folder, 'log');
  const count = await countInstructions(log, async ([program, ...options]) => {
    assert.equal(program, 'valgrind');
    assert.ok(
      options.every((option) => option.startsWith('--')),
      'what follows is the program',
    );
    assert.ok(options.includes(`--log-file=${log}`));
    await writeFile(log, SAID);
  });
  assert.equal(count, 4086.186194);
});

test('counts are told apart by the file that the code is from, and calls are counted where they lead', () => {
  const written = [
    '# callgrind format',
    'positions: line',
    'events: Ir',
    '',
    'ob=(1) /usr/bin/node',
    'fn=(1) main',
    '0 1000000',
    'cob=(2) /tmp/bench/fedpack.node',
    'cfn=(2)',
    'calls=3 0',
    '0 2500000',
    '+4 500000',
    '',
    'ob=(2)',
    'fn=(2) build',
    '0 2000000',
    'cob=(1)',
    'cfn=(3) free',
    'calls=9 0',
    '* 700000',
    '',
    'totals: 3500000',
  ];
  assert.deepEqual(readCounts(written.join('\n'), 'fedpack.node'), { all: 3.5, native: 2 });
});
