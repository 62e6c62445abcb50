import { holdMessages } from './messages';
import type { Handlers, WebpackRequire } from './types';

/** The promise of an entry's exports. Libraries that copy exports name by name copy it as `ready`. */
type Started = Promise<unknown> & { ready?: Started };

/**
 * Makes what starts an entry once the shared and remote modules that it imports statically are there.
 *
 * The returned function takes the id of the entry's chunk, the ids of the chunks that hold such modules, the ids of the chunks
 * of the entries that it depends on, what runs the entry, and the path of the export that its library hands out. It gives a
 * promise of the entry's exports. The entries that it depends on have started before it does.
 */
export function createStartup(require: WebpackRequire, { remotes, consumes }: Handlers) {
  const starting: Record<string, Promise<unknown>> = {};
  return (own: string, federated: string[], after: string[], run: () => unknown, path: string[] = []): Started => {
    const before = arrival(require, after).then(() => Promise.all(after.map((id) => starting[id])));
    const loading: Promise<unknown>[] = [];
    for (const id of federated) {
      consumes?.(id, loading);
      remotes?.(id, loading);
    }
    const started: Started = Promise.all([before, ...loading]).then(run);
    starting[own] = started;
    started.ready = started;
    standFor(started, path);
    holdMessages(started);
    return started;
  };
}

/** Resolves when the chunks have arrived, where they come as scripts of the page; elsewhere they are loaded on demand. */
function arrival(require: WebpackRequire, chunks: string[]): Promise<unknown> {
  const { O } = require;
  if (!O?.j || chunks.length === 0) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    // It empties the list that it is given.
    O(undefined, [...chunks], () => resolve(undefined));
    // They may be there already, and then nothing else makes the bundler look.
    O();
  });
}

/** Puts a promise of each export on a path under its name, as a library reads the path from the exports. */
function standFor(started: Promise<unknown>, path: string[]): void {
  let at = started;
  for (const name of path) {
    const value = at.then((exports) => (exports as Record<string, unknown>)[name]);
    // Who does not read it must not hear of its failure twice.
    value.catch(() => {});
    at = Object.assign(at, { [name]: value })[name] as Promise<unknown>;
  }
}
