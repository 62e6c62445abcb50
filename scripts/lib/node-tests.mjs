import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { CommandError, run } from './run.mjs';

/** Milliseconds for a file of tests, on a busy machine: one that hangs is named, and the others are heard. */
const LIMIT = 15 * 60_000;
/** Milliseconds for a runner, which waits for whatever a file that was ended has left running. */
export const RUNNER_LIMIT = 30 * 60_000;
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
  await runTests(files);
}

/**
 * Runs files of tests, side by side.
 *
 * @param {string[]} files absolute, or relative to the checkout
 * @param {{env?: Record<string, string>, limit?: number}} [options] `limit`: milliseconds that each file may take
 * @throws when a test fails, or when a file takes longer
 */
export async function runTests(files, { env, limit = LIMIT } = {}) {
  // Where a hook fails, Node leaves out those after it, and what these would have closed keeps the file from its end.
  const flags = ['--test-force-exit', '--test-reporter', 'spec', `--test-timeout=${limit}`];
  const command = [process.execPath, '--test', ...flags, ...files];
  await run(command, { env, limit: Math.max(limit, RUNNER_LIMIT) });
}
