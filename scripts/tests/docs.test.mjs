import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GROUPS } from '../../docs/sidebar.mjs';
import { fillCode } from '../lib/doc-code.mjs';
import { docPages } from '../lib/doc-pages.mjs';

const read = (file) => `content of ${file}\n\n`;

test('a block that names a file gets its content, and others stay', () => {
  const page = [
    '```ts title="a.ts" from="tests/a.ts"',
    'old',
    '',
    'older',
    '```',
    'text',
    '```ts',
    'kept',
    '```',
    '```json from="tests/b.json"',
    '```',
  ];
  assert.deepEqual(fillCode(page.join('\n'), read).split('\n'), [
    '```ts title="a.ts" from="tests/a.ts"',
    'content of tests/a.ts',
    '```',
    'text',
    '```ts',
    'kept',
    '```',
    '```json from="tests/b.json"',
    'content of tests/b.json',
    '```',
  ]);
});

test('what looks like a replacement pattern is taken literally', () => {
  assert.equal(
    fillCode('```js from="a.js"\n```', () => "'$&'"),
    '```js from="a.js"\n\'$&\'\n```',
  );
});

test('the sidebar leads to pages that are there, and to each once', () => {
  const listed = GROUPS.flatMap(({ pages }) => Object.values(pages));
  assert.equal(new Set(listed).size, listed.length);
  const pages = docPages();
  assert.deepEqual(
    listed.filter((page) => !pages.includes(`docs/${page}`)),
    [],
  );
});
