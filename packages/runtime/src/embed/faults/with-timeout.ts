/**
 * Returns the result of `run`, or rejects after a timeout: some requests are never answered.
 *
 * @param onTimeout called at the timeout, before anybody hears of it
 */
export async function withTimeout<T>(
  ms: number,
  message: string,
  run: () => T | PromiseLike<T>,
  onTimeout?: () => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${message} within ${ms / 1000} s`));
      onTimeout?.();
    }, ms);
  });
  try {
    return await Promise.race([run(), timedOut]);
  } finally {
    clearTimeout(timer);
  }
}
