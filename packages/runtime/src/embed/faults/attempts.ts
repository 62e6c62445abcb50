import type { Remote } from './types';

/**
 * Loads something of a remote, as often as the option `retry` says.
 *
 * @param run one attempt, at the URL or at the same on another domain
 */
export interface Attempts {
  <T>(remote: Remote, url: string, run: (url: string) => Promise<T>): Promise<T>;
  /** Resolves when an attempt of a remote has failed, or with `done`. */
  failed(name: string, done: Promise<void>): Promise<void>;
}

/** Set on an instance by the plugin of `retry`. */
export const ATTEMPTS: unique symbol = Symbol.for('fedpack.attempts') as never;

/** Returns what repeats attempts, if the build has it. */
export const attemptsOf = (instance: object): Attempts | undefined => (instance as { [ATTEMPTS]?: Attempts })[ATTEMPTS];

/** Loads something of a remote: once, or as often as the build says. */
export const attempt = <T>(
  instance: object,
  remote: Remote,
  url: string,
  run: (url: string) => Promise<T>,
): Promise<T> => attemptsOf(instance)?.(remote, url, run) ?? run(url);
