import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * @param {string} folder
 * @returns {Promise<Record<string, string>>} all of its files by relative path, a character a byte
 */
export async function readFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [relative(folder, path), await readFile(path, 'latin1')]),
  );
  return Object.fromEntries(files);
}

/**
 * Both hold the same files with the same bytes.
 *
 * @param {Record<string, string>} found
 * @param {Record<string, string>} expected
 */
export function assertSameFiles(found, expected) {
  assert.deepEqual(Object.keys(found), Object.keys(expected));
  for (const [name, content] of Object.entries(expected)) {
    if (found[name] !== content) assert.fail(`${name} differs:\n${difference(found[name], content)}`);
  }
}

/** The first place where two texts differ; whole bundles would fill the terminal. */
function difference(found, expected) {
  let at = 0;
  while (found[at] === expected[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
  return `found    ${around(found)}\nexpected ${around(expected)}`;
}
