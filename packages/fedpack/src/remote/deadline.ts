import { Problem } from './problem.js';

/** Milliseconds for one manifest, unless the user says otherwise. */
export const DEFAULT_TIMEOUT = 3000;

/** The longest time that Node's timers know. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** When the work on a manifest ends, finished or not. */
export interface Deadline {
  signal: AbortSignal;
  /** What went wrong: the deadline itself, where it has come, else the error. */
  explain(error: unknown, begun: boolean): unknown;
}

/**
 * @param timeout milliseconds; what is no such number counts as not given
 * @param signal the caller's, to end sooner
 */
export function deadline(timeout: number | undefined, signal: AbortSignal | undefined): Deadline {
  const given = typeof timeout === 'number' && timeout > 0 ? Math.ceil(timeout) : DEFAULT_TIMEOUT;
  const limit = Math.min(given, MAX_TIMEOUT);
  const timer = AbortSignal.timeout(limit);
  return {
    signal: signal ? AbortSignal.any([timer, signal]) : timer,
    explain(error, begun) {
      if (signal?.aborted) return new Problem('stopped before the end');
      if (timer.aborted) return new Problem(`no ${begun ? 'complete ' : ''}answer within ${limit / 1000} s`);
      return error;
    },
  };
}
