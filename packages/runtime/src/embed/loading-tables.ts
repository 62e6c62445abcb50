import { missing } from './missing';
import type { Factory, LoadAtOnce } from './sharing-wait';
import type { RemoteInfo, StartOptions, WebpackRequire } from './types';

type Chunks = Record<string, string[]>;

/**
 * The table, if it was not read yet. It is marked then: the upstream runtime reads every table that is not marked, as after a
 * hot update.
 */
export function unread<T extends { _updated?: 1 }>(table: T | undefined): T | undefined {
  if (!table || table._updated) {
    return undefined;
  }
  table._updated = 1;
  return table;
}

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** The remote modules of a runtime chunk, as the upstream runtime's `remotes` handler takes them. */
export interface RemoteTables {
  chunkMapping: Chunks;
  remoteInfos: Record<string, RemoteInfo[]>;
  /** What the handler keeps of a module stands on its row. */
  idToExternalAndNameMapping: Record<string, unknown[]>;
  idToRemoteMap: Record<string, RemoteInfo[]>;
  webpackRequire: WebpackRequire;
}

/** Makes the tables of the remote modules. */
export function remoteTables(require: WebpackRequire, remoteInfos: Record<string, RemoteInfo[]>): RemoteTables {
  const tables = {
    chunkMapping: {},
    remoteInfos,
    idToExternalAndNameMapping: {},
    idToRemoteMap: {},
    webpackRequire: require,
  };
  updateRemotes(tables);
  return tables;
}

/** Adds the remote modules that a hot update has brought. */
export function updateRemotes(tables: RemoteTables): void {
  const table = unread(tables.webpackRequire.remotesLoadingData);
  const { idToExternalAndNameMapping, idToRemoteMap, remoteInfos } = tables;
  for (const [id, row] of Object.entries(table?.moduleIdToRemoteDataMapping ?? {})) {
    idToExternalAndNameMapping[id] ??= [row.shareScope, row.name, row.externalModuleId, row.remoteName];
    idToRemoteMap[id] = remoteInfos[row.remoteName] ?? [];
  }
  addToChunks(tables.chunkMapping, table?.chunkMapping);
}

/** A consumed module, as the upstream runtime takes it. */
interface ConsumedModule {
  shareKey: string;
  getter: Factory;
  /** With `from`, the build that messages name, and `get` for what it does not bring along. */
  shareInfo: { from?: string; scope: string[]; shareConfig: { layer?: string }; get?: Factory };
}

/** The consumed shared modules of a runtime chunk, as the upstream runtime's `consumes` handler takes them. */
export interface ConsumeTables {
  chunkMapping: Chunks;
  moduleToHandlerMapping: Record<string, ConsumedModule>;
  initialConsumes: string[];
  installedModules: Record<string, unknown>;
  webpackRequire: WebpackRequire;
}

/** Makes the tables of the consumed shared modules. */
export function consumeTables(require: WebpackRequire, loadAtOnce: LoadAtOnce): ConsumeTables {
  const tables = {
    chunkMapping: {},
    moduleToHandlerMapping: {},
    initialConsumes: [],
    installedModules: {},
    webpackRequire: require,
  };
  updateConsumes(tables, loadAtOnce);
  return tables;
}

/**
 * Adds the shared modules that a hot update has brought, and what it says of others.
 *
 * @returns the ids that have to be there at once, of those that are new
 */
export function updateConsumes(tables: ConsumeTables, loadAtOnce: LoadAtOnce): string[] {
  const { webpackRequire: require, moduleToHandlerMapping, chunkMapping, initialConsumes } = tables;
  const table = unread(require.consumesLoadingData);
  for (const [id, row] of Object.entries(table?.moduleIdToConsumeDataMapping ?? {})) {
    const { requiredVersion, strictVersion, singleton, eager, layer } = row;
    // Who is loading it knows it by its getter. What that loads may be in other chunks by then.
    const latest = () => require.consumesLoadingData?.moduleIdToConsumeDataMapping[id] ?? row;
    const absent = () => missing(require, latest());
    const load = () => (latest().fallback ?? absent)();
    moduleToHandlerMapping[id] = {
      shareKey: row.shareKey,
      getter: moduleToHandlerMapping[id]?.getter ?? loadAtOnce(load, eager),
      shareInfo: {
        get from() {
          return require.federation.initOptions?.name;
        },
        // Who can't wait asks for it here.
        ...(row.fallback ? {} : { get: absent }),
        scope: asList(row.shareScope),
        shareConfig: { fixedDependencies: false, requiredVersion, strictVersion, singleton, eager, layer } as object,
      },
    };
  }
  addToChunks(chunkMapping, table?.chunkMapping);
  return addToList(initialConsumes, table?.initialConsumes);
}

function addToChunks(chunks: Chunks, added: Chunks = {}): void {
  for (const [id, modules] of Object.entries(added)) {
    chunks[id] ??= [];
    addToList(chunks[id], modules);
  }
}

/** Gives what was not in the list. */
function addToList(list: string[], added: string[] = []): string[] {
  const missing = added.filter((id) => !list.includes(id));
  list.push(...missing);
  return missing;
}

/**
 * Gives the scopes in which this build consumes and other containers take part that the federation instance does not load
 * by itself: lists of places, and externals. None with `loaded-first`, which waits for nobody.
 */
export function sharesWithContainers(require: WebpackRequire, options: StartOptions): () => string[] {
  const isOutside = (infos: RemoteInfo[]) => infos.length !== 1 || infos[0]?.externalType !== 'script';
  if (options.shareStrategy === 'loaded-first' || !Object.values(options.remotes).some(isOutside)) {
    return () => [];
  }
  let read: object | undefined;
  let scopes: string[] = [];
  return () => {
    const rows = require.consumesLoadingData?.moduleIdToConsumeDataMapping;
    if (rows !== read) {
      read = rows;
      scopes = [...new Set(Object.values(rows ?? {}).flatMap((row) => asList(row.shareScope)))];
    }
    return scopes;
  };
}
