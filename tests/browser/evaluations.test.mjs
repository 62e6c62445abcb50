import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluations } from '../support/evaluations.mjs';

test('finds what evaluates text, under whatever name', () => {
  for (const code of [
    'new Function("return 1")()',
    'Function("return 1")',
    'eval("1")',
    '(0, eval)("1")',
    'const run = eval;',
    'class Made extends Function {}',
    'export const make = (text) => new Function(text);',
  ]) {
    assert.equal(evaluations(code).length, 1, code);
  }
});

test('passes over types, methods, texts, comments and variables of these names', () => {
  const code = `
    value instanceof Function;
    typeof Function === 'function';
    Function.prototype.call;
    // new Function('')
    const text = 'eval("1")';
    handleFunction(text);
    object.eval('1');
    ((eval1) => eval1('1'))(text);
  `;
  assert.deepEqual(evaluations(code), []);
});
