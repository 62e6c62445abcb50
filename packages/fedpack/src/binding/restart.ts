import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { FedpackError } from '../error.js';
import { isRestarted, RESTARTED_VARIABLE } from './lifeline.js';
import { loaderPath } from './prefer.js';

/** Turns the restart off. */
export const NO_RESTART_VARIABLE = 'FEDPACK_NO_RESTART';

/** The facts that decide whether the process can be restarted. */
export interface ProcessFacts {
  env: NodeJS.ProcessEnv;
  /** The script that Node was started with. */
  script: string | undefined;
  isMainThread: boolean;
  /** Whether a parent talks to this process over an IPC channel, which a restarted one would not have. */
  hasChannel: boolean;
  /** Whether this process is the restarted one. */
  isRestarted: boolean;
}

/** The facts of this process. */
export function processFacts(): ProcessFacts {
  return {
    env: process.env,
    script: process.argv[1],
    isMainThread,
    hasChannel: typeof process.send === 'function',
    isRestarted: isRestarted(),
  };
}

/**
 * Why this process cannot be started again; undefined when it can.
 */
export function restartObstacle(facts: ProcessFacts): string | undefined {
  const { env } = facts;
  if (facts.isRestarted) return 'this process was restarted and still uses a different binding';
  if (env[NO_RESTART_VARIABLE] && env[NO_RESTART_VARIABLE] !== '0') return `${NO_RESTART_VARIABLE} is set`;
  if (env.VITEST || env.JEST_WORKER_ID) return 'a test runner cannot be restarted from within';
  if (!facts.isMainThread) return 'a worker thread cannot be restarted';
  if (facts.hasChannel) return 'a child process with an IPC channel cannot be restarted';
  if (!facts.script || !existsSync(facts.script)) return 'there is no script to restart';
  return undefined;
}

/**
 * Starts the same command again, with Rspack's binding set to fedpack's, waits for it and ends with its exit code.
 *
 * @param notice one line for stderr
 */
export function restart(notice: string): never {
  process.stderr.write(`${notice}\n`);
  // A handler set by the CLI could not run while this process waits; without one a SIGTERM ends it, and the pipe its child.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(signal);
  const { error, status, signal } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, RSPACK_BINDING: loaderPath(), [RESTARTED_VARIABLE]: '1' },
  });
  if (error) throw new FedpackError(`fedpack could not restart the command: ${error.message}`, { cause: error });
  process.exit(status ?? 128 + (signal ? constants.signals[signal] : 0));
}
