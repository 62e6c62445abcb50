/** A longer timer fires at once. */
const MAX = 2 ** 31 - 1;

/** The option `remoteTimeout`, for the embedded runtime; undefined where it is not given, or is no time, which Rust reports. */
export function remoteTimeout(options: Record<string, unknown>): number | undefined {
  const { remoteTimeout: time } = options;
  return typeof time === 'number' && time >= 1 && time <= MAX ? time : undefined;
}
