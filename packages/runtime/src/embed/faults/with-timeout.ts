/**
 * Returns the result of `run`, or rejects after a timeout: some requests are never answered.
 *
 * @param run gets a signal that is aborted at the timeout
 * @param onTimeout called at the timeout, before the promise rejects
 */
export async function withTimeout<T>(
  ms: number,
  message: string,
  run: (signal: AbortSignal) => T | PromiseLike<T>,
  onTimeout?: () => void,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onTimeout?.();
      reject(new Error(`${message} within ${ms / 1000} s`));
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([run(controller.signal), timedOut]);
  } finally {
    clearTimeout(timer);
  }
}
