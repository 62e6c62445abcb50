import type { Ora } from 'ora';

/** Shows on a terminal how far the work is. */
export interface Progress {
  update(done: number, of: number): void;
  end(): void;
}

/** Milliseconds after which somebody who waits is told for what. */
const PATIENCE = 1000;

/** On stderr, and only where that is a terminal and the work takes its time. */
export function createProgress(): Progress {
  // Some terminals say that they have no columns, and a spinner would take up infinitely many lines of such a one.
  if (!process.stderr.isTTY || !process.stderr.columns) return { update: () => {}, end: () => {} };
  let text = 'loading configurations';
  let spinner: Ora | undefined;
  let ended = false;
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (!ended) spinner = ora({ text, stream: process.stderr }).start();
  }, PATIENCE);
  return {
    update(done, of) {
      text = `loading ${done} of ${of} configurations`;
      if (spinner) spinner.text = text;
    },
    end() {
      ended = true;
      clearTimeout(timer);
      spinner?.stop();
    },
  };
}
