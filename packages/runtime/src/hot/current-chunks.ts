import { withNewUrls } from './new-urls';
import type { HotApi, HotRequire, LoadChunk } from './types';

/** The hashes of all chunks that have run on the page. Each adds its own. */
const RUN = Symbol.for('fedpack.chunks');

/** How often a chunk is fetched again: other requests for it may still be on their way, and answered with the old one. */
const ATTEMPTS = 3;

/** Milliseconds that an update may take which the page has not yet heard of. */
const PATIENCE = 3000;

/**
 * Wraps what loads a chunk, so that no chunk is older than the build that takes it. One that was preloaded before an edit, or has run ahead of
 * a container that was sent after the edit, is fetched again: no update would bring that edit. One that is newer waits for the update.
 *
 * @param hot of any module of the build
 * @param track is told of what is on its way
 */
export function currentChunks(
  require: HotRequire,
  hot: HotApi,
  track: (fetched: Promise<unknown>) => void,
): (load: LoadChunk) => LoadChunk {
  /** From then on, updates bring the edits. */
  const taken = new Set<string>();
  return (load) => {
    const loading = new Map<string, Promise<unknown>>();
    return (chunk, promises, ...rest) => {
      const states = require.hmrS_jsonp ?? require.hmrS_module ?? {};
      const fetch = () => {
        const own: Promise<unknown>[] = [];
        load(chunk, own, ...rest);
        return own;
      };
      const fetchAgain = async () => {
        for (let attempt = 0; attempt < ATTEMPTS && differs(require, chunk); attempt++) {
          // Whoever has run the chunk is told only then, and would take the new request for the old one.
          await new Promise((resolve) => setTimeout(resolve));
          states[chunk] = undefined;
          await Promise.all(withNewUrls(require, 'u', fetch));
        }
      };
      const take = (fetched: Promise<unknown>) => {
        track(fetched);
        const current = fetched.then(() => (differs(require, chunk) ? nextUpdate(hot) : undefined));
        loading.set(chunk, current);
        const end = () => loading.delete(chunk);
        current.then(() => taken.add(chunk)).then(end, end);
        promises.push(current);
      };

      const known = loading.get(chunk);
      if (known) {
        promises.push(known);
      } else if (states[chunk] !== 0) {
        const fetched = fetch();
        if (fetched.length > 0) {
          take(Promise.all(fetched).then(fetchAgain));
        }
      } else if (!taken.has(chunk) && differs(require, chunk)) {
        take(fetchAgain());
      } else {
        taken.add(chunk);
      }
    };
  };
}

/** Whether the chunk has run, but not as the build knows it. */
function differs({ chunkHashes }: HotRequire, chunk: string): boolean {
  const expected = chunkHashes?.[chunk];
  const run = (globalThis as { [RUN]?: Set<string> })[RUN];
  return expected !== undefined && run !== undefined && !run.has(expected);
}

/** Resolves when an update was applied, or in a while. */
function nextUpdate(hot: HotApi): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      // Not at once: the handler after this one would be left out.
      setTimeout(() => hot.removeStatusHandler(watch));
      resolve();
    };
    const watch = (status: string) => {
      if (status === 'idle') {
        end();
      }
    };
    const timer = setTimeout(end, PATIENCE);
    hot.addStatusHandler(watch);
  });
}
