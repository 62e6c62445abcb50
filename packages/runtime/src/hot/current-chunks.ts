import { withNewUrls } from './new-urls';
import type { HotRequire, LoadChunk } from './types';

/** The hashes of all chunks that have run on the page. Each adds its own. */
const RUN = Symbol.for('fedpack.chunks');

/**
 * Wraps what loads a chunk, so that no chunk is older than the build that takes it. One that was preloaded before an edit, or has run ahead of
 * a container that was sent after the edit, is fetched again: no update would bring that edit.
 */
export function onlyCurrentChunks(require: HotRequire): (load: LoadChunk) => LoadChunk {
  /** From then on, updates bring the edits. */
  const taken = new Set<string>();
  const loading = new Map<string, Promise<unknown>>();
  return (load) =>
    (chunk, promises, ...rest) => {
      const states = require.hmrS_jsonp ?? require.hmrS_module ?? {};
      const fetch = () => {
        const own: Promise<unknown>[] = [];
        load(chunk, own, ...rest);
        return own;
      };
      const fetchAgain = async () => {
        // Whoever has run the chunk is told only then, and would take the new request for the old one.
        await new Promise((resolve) => setTimeout(resolve));
        states[chunk] = undefined;
        return Promise.all(withNewUrls(require, 'u', fetch));
      };
      const take = (fetched: Promise<unknown>[], hasToBeChecked: boolean) => {
        const current = Promise.all(fetched).then(() =>
          hasToBeChecked && isOld(require, chunk) ? fetchAgain() : undefined,
        );
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
          take(fetched, true);
        }
      } else if (!taken.has(chunk) && isOld(require, chunk)) {
        take([fetchAgain()], false);
      } else {
        taken.add(chunk);
      }
    };
}

/** Whether the chunk has run, but not as the build knows it. It may be newer, too, when the update is still to come. */
function isOld({ chunkHashes }: HotRequire, chunk: string): boolean {
  const expected = chunkHashes?.[chunk];
  const run = (globalThis as { [RUN]?: Set<string> })[RUN];
  return expected !== undefined && run !== undefined && !run.has(expected);
}
