import type { Problem } from './problem';

/**
 * The overlay of a page. Each build under development has a copy of this code; the first one shows the problems of all, so this is what
 * copies of other releases rely on.
 */
export interface Page {
  /** Shows a problem. It covers the page once nothing on the page turns out to handle its error. */
  report(problem: Problem, error?: unknown): void;
  /** Shows a problem in the place of the one with its key. */
  replace(problem: Problem, covers: boolean): void;
  /** Tells that something else is used where an error was met. */
  standIn(error: unknown): void;
  /** Removes problems whose keys begin with one of these texts. */
  withdraw(prefixes: readonly string[]): void;
  /** Shows errors that nothing catches, whatever they are about. */
  showUncaught(): void;
}

const KEY = Symbol.for('fedpack.overlay');

type Scope = { [KEY]?: Page };

/** The overlay of the page; undefined where no build has one. */
export const getPage = (): Page | undefined => (globalThis as Scope)[KEY];

/** The overlay of the page; made by the build that asks first. */
export function openPage(create: () => Page): Page {
  const scope = globalThis as Scope;
  scope[KEY] ??= create();
  return scope[KEY];
}
