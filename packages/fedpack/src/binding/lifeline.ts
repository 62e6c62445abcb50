import { Socket } from 'node:net';
import { isPipe } from './is-pipe.js';

/** Set by the process that started this one again; taken away at once, so that no further process inherits it. */
export const RESTARTED_VARIABLE = 'FEDPACK_RESTARTED';

/** The pipe between the two: it ends when the parent does, however that died. */
export const LIFELINE_FD = 3;

/** How long a dev server may take to close once the parent is gone, in milliseconds. */
const CLOSING_TIME = 5000;

/** Survives a second copy of this package in the process, as ESM beside CommonJS or by a reloaded config. */
const RESTARTED = Symbol.for('fedpack.restarted');

type Marks = { [RESTARTED]?: boolean };

/** Whether this process was started again by fedpack. */
export function isRestarted(): boolean {
  return (globalThis as Marks)[RESTARTED] === true;
}

/**
 * In a process that fedpack started again: ends it when the waiting parent has ended. The parent blocks and cannot hand on
 * a SIGTERM, and a dev server must not outlive the process that a user or a supervisor knows of.
 */
export function watchParent(env: NodeJS.ProcessEnv = process.env): void {
  if (!env[RESTARTED_VARIABLE]) return;
  delete env[RESTARTED_VARIABLE];
  (globalThis as Marks)[RESTARTED] = true;
  if (!isPipe(LIFELINE_FD)) return;
  const lifeline = new Socket({ fd: LIFELINE_FD, readable: true, writable: false });
  lifeline.on('error', endWithParent).on('close', endWithParent).resume();
  lifeline.unref();
}

/** SIGTERM first, for the handlers that a dev server closes itself in. */
function endWithParent(): void {
  setTimeout(() => process.exit(143), CLOSING_TIME).unref();
  process.kill(process.pid, 'SIGTERM');
}
