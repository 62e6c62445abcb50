import type { WebpackRequire } from '../../../../src/embed/types';
import { settle } from '../stage';

/** A remote module: its scopes, what it is of the remote, the module of the container, and the remotes that may have it. */
export type Row = [scope: string | string[], expose: string, container: string, remotes: object[]];

/**
 * The tables of the remote modules of a build, each in a chunk of its name, and the chunk `all`.
 *
 * @returns what loads a chunk, and says what becomes of its modules
 */
export function createLoader(require: WebpackRequire, rows: Record<string, Row>) {
  const ids = Object.keys(rows);
  const entries = Object.entries(rows);
  const tables = {
    webpackRequire: require,
    chunkMapping: { all: ids, ...Object.fromEntries(ids.map((id) => [id, [id]])) },
    idToExternalAndNameMapping: Object.fromEntries(entries.map(([id, row]) => [id, row.slice(0, 3) as Data])),
    idToRemoteMap: Object.fromEntries(entries.map(([id, row]) => [id, row[3]])),
  };
  const states = (chunk: string[]) => chunk.map((id) => tables.idToExternalAndNameMapping[id]?.p);
  return {
    tables,
    async load(chunkId: string) {
      const promises: unknown[] = [];
      require.federation.bundlerRuntime.remotes({ ...tables, chunkId, promises });
      const chunk = (tables.chunkMapping as Record<string, string[]>)[chunkId] ?? [];
      const during = states(chunk);
      return { during, settled: (await settle(promises)) && promises.length, after: states(chunk) };
    },
  };
}

interface Data extends Array<unknown> {
  p?: unknown;
}
