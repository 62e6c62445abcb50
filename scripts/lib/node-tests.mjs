import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { CommandError, run } from './run.mjs';

const TEST_FILE = /\.test\.(mjs|cjs|js)$/;
const NO_TESTS_INSIDE = new Set(['node_modules', 'dist', 'fixtures', 'snapshots']);

/**
 * Finds test files. Node 20 takes no globs, and later versions no folders, so files are what both understand.
 *
 * @param {string} folder absolute
 * @returns {string[]} absolute paths, sorted
 */
export function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NO_TESTS_INSIDE.has(entry.name) ? [] : testFiles(path);
      return TEST_FILE.test(entry.name) ? [path] : [];
    })
    .sort();
}

/**
 * Runs the tests of one or more folders with Node's own runner.
 *
 * @param {...string} folders relative to the checkout
 * @throws when a test fails, or when there is none
 */
export async function nodeTests(...folders) {
  const files = folders.flatMap((folder) => testFiles(join(root, folder)));
  if (files.length === 0) throw new CommandError(`no test files in ${folders.join(', ')}`);
  await run([process.execPath, '--test', '--test-reporter', 'spec', ...files]);
}
