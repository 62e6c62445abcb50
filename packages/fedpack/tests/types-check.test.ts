import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { configProblem, errorsIn } from '../src/types/check/errors.js';

const OUT = `src/App.tsx(3,24): error TS2322: Type '{ title: string; }' is not assignable to type 'ButtonProps'.
  Property 'title' does not exist on type 'ButtonProps'.
    Did you mean 'label'?
    And a third reason.
../shared/(group)/a.ts(10,1): error TS2307: Cannot find module 'ui/Gone'.

Found 2 errors.
`;

test('errors of a compiler have their place and their first reasons', () => {
  assert.deepEqual(errorsIn(OUT, '/app'), [
    {
      file: resolve('/app/src/App.tsx'),
      line: 3,
      column: 24,
      code: 'TS2322',
      message:
        "Type '{ title: string; }' is not assignable to type 'ButtonProps'. Property 'title' does not exist on type 'ButtonProps'. Did you mean 'label'?",
    },
    {
      file: resolve('/shared/(group)/a.ts'),
      line: 10,
      column: 1,
      code: 'TS2307',
      message: "Cannot find module 'ui/Gone'.",
    },
  ]);
  assert.equal(configProblem(OUT), undefined);
});

test('an error without a place is about the configuration', () => {
  assert.equal(
    configProblem("error TS5058: The specified path does not exist: 'x'.\n"),
    "error TS5058: The specified path does not exist: 'x'.",
  );
});
