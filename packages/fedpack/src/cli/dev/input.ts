/** What somebody types while apps run. */
export type Order = { do: 'restart'; app: string } | { do: 'restart-ended' | 'urls' | 'quit' | 'help' };

export const HELP =
  'r <app> restarts an app, r those that have ended, u shows the addresses, q ends all; each with Enter';

/** Reads a line; undefined for an empty one. What is none of the orders asks for help. */
export function readOrder(line: string): Order | undefined {
  const [word = '', app] = line.trim().split(/\s+/);
  if (word === '') return undefined;
  if (word === 'r' || word === 'restart') return app === undefined ? { do: 'restart-ended' } : { do: 'restart', app };
  if (word === 'u') return { do: 'urls' };
  if (word === 'q') return { do: 'quit' };
  return { do: 'help' };
}
