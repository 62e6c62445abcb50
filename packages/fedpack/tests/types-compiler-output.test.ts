import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsIn, listed } from '../src/types/generate/compiler-output.js';

const OUTPUT = `src/a.ts(2,14): error TS2322: Type 'string' is not assignable to type 'number'.
  Because of this.
error TS5023: Unknown compiler option 'x'.
Found 2 errors.
`;

test('errors have their places and all of their lines', () => {
  assert.deepEqual(errorsIn(OUTPUT, '/p'), [
    {
      file: '/p/src/a.ts',
      line: 2,
      column: 14,
      message: "TS2322: Type 'string' is not assignable to type 'number'.\n  Because of this.",
    },
    { message: "TS5023: Unknown compiler option 'x'." },
  ]);
  assert.deepEqual(errorsIn('', '/p'), []);
});

test('a list names a few, by their places', () => {
  assert.deepEqual(listed(errorsIn(OUTPUT, '/p'), '/p'), [
    "src/a.ts:2:14 TS2322: Type 'string' is not assignable to type 'number'.\n  Because of this.",
    "TS5023: Unknown compiler option 'x'.",
  ]);
  const many = Array.from({ length: 12 }, (_, at) => ({ file: '/p/a.ts', message: `${at}` }));
  assert.deepEqual(listed(many, '/p').slice(9), ['a.ts 9', 'and 2 more']);
});
