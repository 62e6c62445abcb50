/** When a failed load is tried again. */
export interface RetryPolicy {
  /** How many times to try again after the first attempt failed. */
  retries: number;
  /** The wait before the first retry, in milliseconds; it doubles with every further one. */
  retryDelay: number;
  /** The longest wait between two attempts, in milliseconds. */
  maxRetryDelay: number;
}

/** The wait before the given retry (the first is 1), in milliseconds. */
export function delayBefore(retry: number, policy: RetryPolicy): number {
  return Math.min(policy.retryDelay * 2 ** (retry - 1), policy.maxRetryDelay);
}

/**
 * Runs `attempt` until it succeeds or the retries are used up.
 *
 * @param attempt is given the number of attempts that failed before it.
 * @param signal ends the waiting; an attempt that is under way is not interrupted.
 * @param pause waits the given milliseconds, or rejects with the signal's reason.
 * @throws the error of the last attempt, or the signal's reason.
 */
export async function withRetry<T>(
  attempt: (failed: number) => Promise<T>,
  policy: RetryPolicy,
  signal: AbortSignal,
  pause: typeof wait = wait,
): Promise<T> {
  for (let failed = 0; ; failed++) {
    signal.throwIfAborted();
    try {
      return await attempt(failed);
    } catch (error) {
      // Negated, so that NaN ends the loop instead of running it forever.
      if (!(failed < policy.retries)) throw error;
    }
    await pause(delayBefore(failed + 1, policy), signal);
  }
}

/** Waits, unless the signal is or gets aborted: then it rejects with the reason. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
  });
}
