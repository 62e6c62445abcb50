import { FedpackError } from './error.js';

/**
 * Takes `remoteTimeout` out of the options: it goes straight into the run-time code, and Rust has no use for it.
 *
 * @throws FedpackError when it is no number of milliseconds
 */
export function takeRemoteTimeout(options: unknown): { remoteTimeout: number | undefined; rest: unknown } {
  if (typeof options !== 'object' || options === null || !('remoteTimeout' in options)) {
    return { remoteTimeout: undefined, rest: options };
  }
  const { remoteTimeout, ...rest } = options;
  if (remoteTimeout === undefined || isTimeout(remoteTimeout)) return { remoteTimeout, rest };
  throw new FedpackError(
    `remoteTimeout: expected milliseconds, between 1 and ${MAX}, but found ${String(remoteTimeout)}.`,
  );
}

/** A longer timer fires at once. */
const MAX = 2 ** 31 - 1;

const isTimeout = (value: unknown): value is number => typeof value === 'number' && value >= 1 && value <= MAX;
