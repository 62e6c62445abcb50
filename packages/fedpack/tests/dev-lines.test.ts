import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createColors } from '../src/cli/colors.js';
import { buildStateIn } from '../src/cli/dev/build-state.js';
import { readOrder } from '../src/cli/dev/input.js';
import { clean, Lines } from '../src/cli/dev/lines.js';
import { list } from '../src/cli/dev/options.js';
import { progress, summary } from '../src/cli/dev/summary.js';
import { createView } from '../src/cli/dev/view.js';

test('lines come whole, however the text is cut', () => {
  const lines = new Lines();
  assert.deepEqual(lines.push('one\ntw'), ['one']);
  assert.deepEqual(lines.push('o\r\n\nthree'), ['two', '']);
  assert.deepEqual(lines.end(), ['three']);
  assert.deepEqual(lines.end(), []);
  assert.deepEqual(lines.push('x'.repeat(20_001)).length, 1);
  assert.deepEqual(lines.end(), []);
});

test('colours stay; what moves the cursor, clears the screen or names the window goes', () => {
  assert.equal(clean('\u001b[32mgreen\u001b[39m'), '\u001b[32mgreen\u001b[39m');
  assert.equal(clean('\u001b[2J\u001b[1;1H\u001bcclear\u001b]0;title\u0007ed\u001b[?25l'), 'cleared');
  assert.equal(clean('10 %\r50 %\r100 %\r'), '100 %');
  assert.equal(clean('bell\u0007\tand\u2028more\u009b2J'), 'bell\tandmore');
});

test('what Rsbuild and Rspack print says how far a build is', () => {
  const states = {
    'start   build started...': 'building',
    '\u001b[36mstart  \u001b[39m building src/App.tsx': 'building',
    'ready   built in 0.49s': 'ready',
    'ready   built in 1.2 s (web)': 'ready',
    'Rspack compiled successfully in 300 ms': 'ready',
    'Rspack 2.2.9 compiled with 2 warnings in 300 ms': 'ready',
    'error   build failed in 0.1 s': 'failed',
    'error   Build errors: ': 'failed',
    'Rspack compiled with 1 error in 12 ms': 'failed',
    'Rspack compiled with 1 error and 1 warning in 12 ms': 'failed',
    'we are ready   built in Rome': undefined,
    nothing: undefined,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(states).map((line) => [line, buildStateIn(line)])), states);
});

test('each line has the name of its app in front', () => {
  const printed: string[] = [];
  const view = createView(['shop', 'dashboard'], createColors(false), (line) => printed.push(line));
  view.line('shop', 'ready');
  view.say('all is well');
  assert.deepEqual(printed, ['shop      │ ready', 'fedpack   │ all is well']);
  const colored: string[] = [];
  createView(['a'], createColors(true), (line) => colored.push(line)).line('a', '\u001b[31mred');
  assert.ok(colored[0]?.endsWith('\u001b[31mred\u001b[0m'));
});

test('the summary says where apps are, and how, unless they are well', () => {
  const rows = [
    { name: 'shop', url: 'http://localhost:3001/', state: 'ready' },
    { name: 'dashboard', url: 'http://localhost:30020/', state: 'failed' },
    { name: 'cart', url: 'https://cdn/m.json' },
  ] as const;
  assert.deepEqual(summary(rows), [
    'shop       http://localhost:3001/',
    'dashboard  http://localhost:30020/  build failed',
    'cart       https://cdn/m.json       deployed',
  ]);
  assert.equal(progress(rows.slice(0, 2)), '1 of 2 ready: dashboard build failed');
});

test('what is typed is an order, or asks for help', () => {
  const orders = ['r', ' r shop ', 'u', 'q', 'what', ''].map(readOrder);
  assert.deepEqual(orders, [
    { do: 'restart-ended' },
    { do: 'restart', app: 'shop' },
    { do: 'urls' },
    { do: 'quit' },
    { do: 'help' },
    undefined,
  ]);
  assert.deepEqual(list(' c,', list('a, b', [])), ['a', 'b', 'c']);
});
