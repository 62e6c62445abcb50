import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../src/syntax/parse.js';
import { visit } from '../src/syntax/visit.js';

const valid: [string, string, string][] = [
  ['types, where JSX would be an assertion', 'a.ts', 'const a = <string>b; const c = <T,>(x: T) => x satisfies T;'],
  ['types and JSX', 'a.tsx', 'export const A = <T extends object>(p: T) => <p {...p}>text</p>;'],
  ['JSX in .js', 'a.js', 'export const a = <A.B c:d="e" />;'],
  ['modules of CommonJS', 'a.cjs', '#!/usr/bin/env node\nmodule.exports = { a: 010 }; return;'],
  [
    'decorators, of parameters too',
    'a.ts',
    '@a export class B { @c accessor d = 1; constructor(@e() private f: G) {} }',
  ],
  [
    'await outside of functions',
    'a.mjs',
    'const { a } = await import("a", { with: { type: "json" } }); await using b = c;',
  ],
  [
    'what TypeScript alone has',
    'a.mts',
    'import a = require("b"); namespace C { export enum D { e } } declare module "f" {} export = a;',
  ],
];

for (const [what, file, text] of valid) {
  test(`parsed: ${what}`, () => assert.equal(parse(file, text).problem, undefined));
}

test('of a file with an error there is as much as can be read', () => {
  const { program, problem } = parse('a.ts', `import a from 'b'; let c; let c;`);
  assert.equal(program.body.length, 3);
  assert.match(problem ?? '', /'c' has already been declared. \(1:30\)/);
  const nothing = parse('a.ts', 'const = ;');
  assert.deepEqual(nothing.program.body, []);
  assert.match(nothing.problem ?? '', /\(1:6\)/);
});

test('what is nested deeper than the parser goes is no code, and what it can read is visited', () => {
  const nested = (depth: number) => `a = ${'['.repeat(depth)}${']'.repeat(depth)};`;
  assert.notEqual(parse('a.js', nested(100_000)).problem, undefined);
  let count = 0;
  visit(parse('a.js', `a = ${Array(1000).fill("'b'").join(' + ')};`).program, { Literal: () => (count += 1) });
  assert.equal(count, 1000);
});

test('nodes are visited from the outside to the inside, in the order of the text, and left again', () => {
  const seen: string[] = [];
  visit(parse('a.ts', `f(g(1), 2); 3`).program, {
    CallExpression: ({ start }) => seen.push(`call ${start}`),
    'CallExpression:exit': ({ start }) => seen.push(`left ${start}`),
    Literal: ({ value }) => seen.push(String(value)),
  });
  assert.deepEqual(seen, ['call 0', 'call 2', '1', 'left 2', '2', 'left 0', '3']);
});
