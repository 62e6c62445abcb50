import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { withTable } from './support/table.mjs';

const page = join(import.meta.dirname, '../../docs/faults.md');

/** `FEDPACK_WRITE=1` writes it. */
test('the docs have the table of faults that is tested', async () => {
  const text = await readFile(page, 'utf8');
  if (process.env.FEDPACK_WRITE) await writeFile(page, withTable(text));
  else assert.equal(text, withTable(text));
});
