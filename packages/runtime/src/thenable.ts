/** Whether a value has to be waited for. Values that are there are used at once, so that eager modules need no promise. */
export function isThenable<T = unknown>(value: unknown): value is PromiseLike<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
