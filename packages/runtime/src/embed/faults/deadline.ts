/**
 * Gives what `run` gives, or rejects when that takes too long: of some answers nothing is ever heard.
 *
 * @param run is given a signal that tells when the time is up
 * @param onPassed called when it is, before anybody hears of it
 */
export async function within<T>(
  ms: number,
  message: string,
  run: (signal: AbortSignal) => T | PromiseLike<T>,
  onPassed?: () => void,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onPassed?.();
      reject(new Error(`${message} within ${ms / 1000} s`));
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([run(controller.signal), passed]);
  } finally {
    clearTimeout(timer);
  }
}
