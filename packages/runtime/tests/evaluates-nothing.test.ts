import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { evaluations } from '../../../tests/support/evaluations.mjs';

const folder = join(import.meta.dirname, '../dist');
const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'));

for (const file of files) {
  test(`${file} evaluates no text`, async () => {
    assert.deepEqual(evaluations(await readFile(join(folder, file), 'utf8')), []);
  });
}

test('all kinds of runtimes are among these files', () => {
  for (const kind of ['embed.js', 'plain.js', 'es5', 'upstream', 'prebuilt']) {
    assert.ok(
      files.some((file) => file.startsWith(kind)),
      kind,
    );
  }
});
