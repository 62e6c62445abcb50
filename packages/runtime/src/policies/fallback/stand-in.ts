import { failureOf } from '../../embed/failed-modules';
import type { ChunkHandler, WebpackRequire } from '../../embed/types';
import type { LoadFallback } from './find';
import { recovered } from './find';

/** A remote module: its state `p` is 0 if it could not be loaded, and 1 if it was. */
type Row = [scope: unknown, expose: string, container: unknown, key: string] & { p?: unknown };

/**
 * Wraps the handler that loads the remote modules of a chunk: what can't be loaded is another module until it can.
 *
 * @param find finds what stands in for an expose of a remote
 */
export function standInForModules(
  require: WebpackRequire,
  load: ChunkHandler,
  find: (key: string, expose: string) => LoadFallback | undefined,
): ChunkHandler {
  /** The modules that something stood in for since they were last loaded. */
  const replaced = new Set<string>();

  const standIn = async (id: string, row: Row): Promise<void> => {
    const { m: factories = {}, c: cache = {} } = require;
    const [, expose, , key] = row;
    if (row.p === 1) {
      recovered(key);
      // The next import evaluates the real one.
      if (replaced.delete(id)) {
        delete cache[id];
      }
    }
    const fallback = row.p === 0 && find(key, expose);
    if (!fallback) {
      return;
    }
    const failure = failureOf(require, id);
    try {
      const exports = await fallback(failure);
      // It may have been loaded in the meantime.
      if (row.p === 0) {
        replaced.add(id);
        delete cache[id];
        factories[id] = (module) => {
          module.exports = exports;
        };
      }
    } catch (error) {
      console.warn(`[ Federation Runtime ] The fallback of remote "${key}" can't be loaded either.\n${error}`);
    }
  };

  return (chunkId, promises) => {
    const { chunkMapping, idToExternalAndNameMapping: rows } = require.federation.bundlerRuntimeOptions.remotes as {
      chunkMapping: Record<string, string[]>;
      idToExternalAndNameMapping: Record<string, Row>;
    };
    const loading: Promise<unknown>[] = [];
    load(chunkId, loading);
    const modules = (chunkMapping[chunkId] ?? []).flatMap((id) => {
      const row = rows[id];
      return row && find(row[3], row[1]) ? [[id, row] as const] : [];
    });
    promises.push(...loading);
    if (modules.length > 0) {
      promises.push(Promise.all(loading).then(() => Promise.all(modules.map(([id, row]) => standIn(id, row)))));
    }
  };
}
