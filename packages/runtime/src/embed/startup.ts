import type { ChunkHandler, WebpackRequire } from './types';

/** What loads the federated modules of a chunk. */
interface Handlers {
  remotes: ChunkHandler;
  consumes: ChunkHandler;
}

/** The promise of an entry's exports. Libraries that copy exports name by name copy it as `ready`. */
type Started = Promise<unknown> & { ready?: Started };

/**
 * Makes what starts an entry once the shared and remote modules that it imports statically are there.
 *
 * The returned function takes the ids of the chunks that hold such modules, the ids of the other chunks that the entry starts
 * with, and what runs the entry. It gives a promise of the entry's exports. An entry whose chunk another one depends on has
 * started before that one does.
 */
export function createStartup(require: WebpackRequire, { remotes, consumes }: Handlers) {
  const starting: Record<string, Promise<unknown>> = {};
  return (federated: string[], chunks: string[], run: () => unknown): Started => {
    const arrived = arrival(require, chunks).then(() => Promise.all(chunks.map((id) => starting[id])));
    const loading: Promise<unknown>[] = [];
    for (const id of federated) {
      consumes(id, loading);
      remotes(id, loading);
    }
    const started: Started = Promise.all([arrived, ...loading]).then(run);
    for (const id of federated) {
      starting[id] = starting[id] ?? started;
    }
    started.ready = started;
    return started;
  };
}

/** Resolves when the chunks have arrived; where the bundler does not wait for chunks itself, they are there or come on demand. */
function arrival(require: WebpackRequire, chunks: string[]): Promise<unknown> {
  const { O } = require;
  return O && chunks.length > 0 ? new Promise((resolve) => O(undefined, chunks, resolve)) : Promise.resolve();
}
