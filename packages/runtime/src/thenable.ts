/** Whether a value is a promise. Other values are used synchronously, as eager modules need it. */
export function isThenable<T = unknown>(value: unknown): value is PromiseLike<T> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
