import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Samples } from '../lib/samples.mjs';
import { growth } from '../report/growth.mjs';
import { markdown } from '../report/index.mjs';
import { quantity, table, times } from '../report/markdown.mjs';
import { records } from '../report/records.mjs';

const floor = () => 'floor';

function measured(values) {
  const samples = new Samples();
  for (const [name, contender, metric, list] of values) {
    for (const [round, value] of list.entries()) samples.add(name, contender, round, { [metric]: value });
  }
  return samples;
}

test('a record says the median, its spread, and what it is to the baseline', () => {
  const samples = measured([
    ['base', 'floor', 'build_ms', [100, 200, 110]],
    ['base', 'fedpack', 'build_ms', [110, 220, 121]],
  ]);
  const [, found] = records(samples, floor);
  assert.deepEqual(found, {
    case: 'base',
    contender: 'fedpack',
    metric: 'build_ms',
    median: 121,
    ratio: 1.1,
    baseline: 'floor',
    tax: 11,
    mad: 11,
    samples: 3,
    unit: 'ms',
  });
});

test('there is no ratio where there is nothing to compare with', () => {
  const samples = measured([['size-remote', 'fedpack', 'import_ms', [12]]]);
  const [{ ratio, baseline, tax }] = records(samples, floor);
  assert.deepEqual({ ratio, baseline, tax }, { ratio: null, baseline: null, tax: null });
});

test('a report has medians, ratios and taxes, and other tools apart', () => {
  const samples = measured([
    ['base', 'floor', 'build_ms', [1000]],
    ['base', 'builtin', 'build_ms', [1100]],
    ['base', 'fedpack', 'build_ms', [1040]],
    ['base', 'webpack-floor', 'build_ms', [8000]],
    ['base', 'webpack', 'build_ms', [9000]],
  ]);
  const text = markdown(
    report(records(samples, (_, name) => (name.startsWith('webpack') ? 'webpack-floor' : 'floor'))),
  );
  assert.match(text, /\| `build_ms` \| 1000 ms \| 1100 ms \(1\.10×\) \| 1040 ms \(1\.04×\) \|/);
  assert.match(text, /\| `build_ms` \| 100 ms \| 40\.0 ms \(0\.40×\) \|/);
  assert.match(text, /each against its own floor:\n\n.*\n.*\n\| `build_ms` \| 8000 ms \| 9000 ms \(1\.13×\) \|/);
});

test('what could not be measured stands on top', () => {
  const failures = [{ case: 'base production', contender: 'enhanced', problem: 'no such module\nmore' }];
  assert.match(
    markdown({ ...report([]), failures }),
    /## Could not be measured\n\n- \*\*base production, enhanced\*\*: no such module\n/,
  );
});

test('other tools have a table of their own, and where nothing else was measured the only one', () => {
  const samples = measured([
    ['base', 'webpack-floor', 'build_ms', [100]],
    ['base', 'webpack', 'build_ms', [150]],
  ]);
  const text = markdown(report(records(samples, () => 'webpack-floor')));
  const head = ['remotes: 0.', 'Other tools, each against its own floor:', '|  | webpack-floor | webpack |'];
  assert.ok(text.includes(head.join('\n\n')), text);
  assert.match(text, /\| 100 ms \| 150 ms \(1\.50×\) \|/);
});

test('a download is compared with one build, in bytes and in requests', () => {
  const samples = measured([
    ['download', 'single', 'download_gz', [80_000]],
    ['download', 'single', 'download_requests', [7]],
    ['download', 'builtin', 'download_gz', [400_000]],
    ['download', 'builtin', 'download_requests', [22]],
    ['download', 'fedpack', 'download_gz', [120_000]],
  ]);
  const text = markdown(report(records(samples, () => 'single')));
  assert.match(text, /remotes: 3\. Baseline: `single`\./);
  assert.match(text, /\| `download_gz` \| 80,000 B \| 400,000 B \(5\.00×\) \| 120,000 B \(1\.50×\) \|/);
  assert.match(text, /\| `download_gz` \| 320,000 B \| 40,000 B \(0\.13×\) \|/);
  assert.match(text, /\| `download_requests` \| 7 \| 22 \(3\.14×\) \|/);
});

test('growth is of the part above the smallest case', () => {
  const tax = (name, contender, value) => ({ case: name, contender, metric: 'build_ms', tax: value, unit: 'ms' });
  const taxes = [tax('exposes-1', 'fedpack', 30), tax('base', 'fedpack', 40), tax('exposes-1000', 'fedpack', 145)];
  assert.deepEqual(growth(taxes), [
    { size: 'exposes', metric: 'build_ms', contender: 'fedpack', once: 10, tenfold: 115, unit: 'ms' },
  ]);
  assert.deepEqual(growth(taxes.slice(1)), [], 'not without all three');
});

test('numbers are short and have their unit', () => {
  assert.deepEqual(
    [quantity(12.345, 'ms'), quantity(1234.5, 'ms'), quantity(24_576, 'B'), quantity(22, ''), quantity(null, 'ms')],
    ['12.3 ms', '1235 ms', '24,576 B', '22', '–'],
  );
  assert.deepEqual([times(1.005), times(null)], ['1.00×', '–']);
});

test('a table is Markdown with its numbers on the right', () => {
  assert.equal(table(['', 'a'], [['x', '1']]), '|  | a |\n| --- | ---: |\n| x | 1 |');
});

function report(found) {
  return {
    records: found,
    failures: [],
    machine: { cpu: 'a processor', cores: 2, memoryGiB: 4, os: 'an OS', loadAverage: 0.5 },
    versions: { node: 'v20.19.0' },
    binding: { file: '/a.node', mib: 60, built: '2020-01-01', profile: 'release' },
  };
}
