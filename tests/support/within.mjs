/** Milliseconds that something may take on a busy machine. */
const PATIENCE = 120_000;

/**
 * Waits for something, but not for ever: a test that fails has to end.
 *
 * @template T
 * @param {string} what is waited for, as the error says it
 * @param {Promise<T>} promise
 * @param {number} [limit] in milliseconds
 * @returns {Promise<T>}
 */
export async function within(what, promise, limit = PATIENCE) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
