import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const folder = join(import.meta.dirname, '../snapshots');

/**
 * Compares a text, but for its colours, with the one that was read and accepted. `UPDATE_SNAPSHOTS=1` writes it, to be read.
 *
 * @param {string} name of the file
 * @param {string} text
 */
export async function matchSnapshot(name, text) {
  const file = join(folder, name);
  // In colours, the frame of the code ends with one more empty line.
  const plain = stripVTControlCharacters(text).replace(/\n{3,}/g, '\n\n');
  const given = `${withoutSite(plain).trimEnd()}\n`;
  if (process.env.UPDATE_SNAPSHOTS === '1') await writeFile(file, given);
  assert.equal(given, await readFile(file, 'utf8'), name);
}

/** A release may have its documentation on a site, which its messages name. */
function withoutSite(text) {
  return text.replace(/see https?:\S+\/errors\/(FED\d+)/g, 'see fedpack/docs/errors/$1.md');
}
