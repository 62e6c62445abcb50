/**
 * `fedpack check`. In here: the order of its steps, and what it ends with. Not in here: gathering (`workspace/`), the
 * rules (Rust), the forms of the report (`report/`).
 */
import { resolve } from 'node:path';
import type { CheckResult, WorkspaceFacts } from '../../binding/native-types.js';
import { checkWorkspace } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { gatherFacts } from '../../workspace/facts.js';
import { hasColors } from '../colors.js';
import { existingFolder } from '../existing-folder.js';
import { fix } from '../fix/index.js';
import { createProgress } from '../progress.js';
import { type Report, render } from '../report/index.js';
import { EXIT } from '../run.js';
import type { CheckOptions } from './options.js';
import { typeDiagnostics } from './types.js';

/** Columns of what is no terminal. */
const LOG_WIDTH = 120;

/**
 * Prints what has drifted apart.
 *
 * @param folder the workspace, or a folder in it; relative to `cwd`
 * @returns the exit code: 1 where there are errors
 * @throws FedpackError where nothing can be checked
 */
export async function check(folder: string, options: CheckOptions): Promise<number> {
  if (options.dryRun && !options.fix) throw new FedpackError('--dry-run needs --fix');
  const cwd = resolve(options.cwd);
  const start = await existingFolder(cwd, folder);
  let facts = await gather(start, cwd, options.remote);
  let result = checked(facts);
  if (options.fix) {
    const written = await fix(result.fixes, facts.root, { write: !options.dryRun, colors: hasColors(process.stderr) });
    // Configurations and files have changed; what remains is found as at first.
    if (written) {
      facts = await gather(start, cwd, options.remote);
      result = checked(facts);
    }
  }
  if (options.types) result.diagnostics.push(...(await typeDiagnostics(facts.root, facts.apps)));
  process.stdout.write(render(options.format, report(facts, result, cwd, options)));
  return result.diagnostics.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.fine;
}

async function gather(folder: string, cwd: string, remotes: readonly string[]): Promise<WorkspaceFacts> {
  const progress = createProgress();
  try {
    return await gatherFacts({ folder, cwd, remotes, progress: progress.update });
  } finally {
    progress.end();
  }
}

function checked(facts: WorkspaceFacts): CheckResult {
  const result = checkWorkspace(facts);
  if ('problem' in result) throw new FedpackError(`the workspace cannot be checked: ${result.problem}`);
  return result;
}

function report({ root }: WorkspaceFacts, result: CheckResult, cwd: string, { format }: CheckOptions): Report {
  // Annotations are placed by paths from the folder that the repository is checked out to.
  const repository = process.env.GITHUB_WORKSPACE || root;
  return {
    result,
    root,
    base: format === 'table' ? cwd : repository,
    width: process.stdout.columns ?? LOG_WIDTH,
    colors: hasColors(process.stdout),
  };
}
