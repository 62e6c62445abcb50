import type { Handlers, WebpackRequire } from './types';
import { bufferMessages } from './worker-messages';

/** The promise of an entry's exports. Libraries that copy exports by name copy it as `ready`. */
type EntryPromise = Promise<unknown> & { ready?: EntryPromise };

/**
 * Creates a function that starts an entry once the shared and remote modules of its static imports are loaded.
 *
 * It takes the id of the entry's chunk, the ids of the chunks with such modules, the ids of the chunks of the entries it depends on
 * (which start first), the function that runs the entry, and the path of the export that its library exposes. It returns a promise
 * of the exports.
 */
export function createStartup(require: WebpackRequire, { remotes, consumes }: Handlers) {
  const starting: Record<string, Promise<unknown>> = {};
  return (
    chunkId: string,
    federatedChunks: string[],
    dependOn: string[],
    run: () => unknown,
    path: string[] = [],
  ): EntryPromise => {
    const dependencies = whenChunksLoaded(require, dependOn).then(() =>
      Promise.all(dependOn.map((id) => starting[id])),
    );
    const loading: Promise<unknown>[] = [];
    for (const id of federatedChunks) {
      consumes?.(id, loading);
      remotes?.(id, loading);
    }
    const started: EntryPromise = Promise.all([dependencies, ...loading]).then(run);
    starting[chunkId] = started;
    started.ready = started;
    attachExports(started, path);
    bufferMessages(started);
    return started;
  };
}

/** Resolves when the chunks are loaded. Only for chunks that are scripts of the page; others are loaded on demand. */
function whenChunksLoaded(require: WebpackRequire, chunks: string[]): Promise<unknown> {
  const { O } = require;
  if (!O?.j || chunks.length === 0) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    // It empties the array that it is given.
    O(undefined, [...chunks], () => resolve(undefined));
    // If they are loaded already, nothing else makes the bundler check.
    O();
  });
}

/** Sets a promise of each export along the path, as a library reads that path from the exports. */
function attachExports(started: Promise<unknown>, path: string[]): void {
  let parent = started;
  for (const name of path) {
    const value = parent.then((exports) => (exports as Record<string, unknown>)[name]);
    // A failure must not be reported again for a promise that nobody uses.
    value.catch(() => {});
    parent = Object.assign(parent, { [name]: value })[name] as Promise<unknown>;
  }
}
