import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a scenario calls, step by step. */
export type Steps = Record<string, string[]>;

const run = promisify(execFile);

/**
 * Plays a scenario in a process of its own.
 *
 * @param script the one that plays it, below this folder
 * @param given its arguments
 */
export async function play(script: string, ...given: string[]): Promise<Steps> {
  const file = join(import.meta.dirname, script);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file, ...given], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}
