import type { Factory, WrapFactory } from './factory-calls';
import { throwMissingShare } from './missing-share';
import type { RemoteInfo, StartOptions, WebpackRequire } from './types';

type Chunks = Record<string, string[]>;

/**
 * Returns a table that was not read yet, and marks it as read. `_updated` is upstream's mark: it reads any table without one, such as
 * one that a hot update has set.
 */
export function readOnce<T extends { _updated?: 1 }>(table: T | undefined): T | undefined {
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
  /** The handler stores the state of a module on its row. */
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

/** Adds the remote modules of a hot update. */
export function updateRemotes(tables: RemoteTables): void {
  const table = readOnce(tables.webpackRequire.remotesLoadingData);
  const { idToExternalAndNameMapping, idToRemoteMap, remoteInfos } = tables;
  for (const [id, row] of Object.entries(table?.moduleIdToRemoteDataMapping ?? {})) {
    idToExternalAndNameMapping[id] ??= [row.shareScope, row.name, row.externalModuleId, row.remoteName];
    idToRemoteMap[id] = remoteInfos[row.remoteName] ?? [];
  }
  addToChunks(tables.chunkMapping, table?.chunkMapping);
}

/** A consumed module in upstream's format. */
interface ConsumedModule {
  shareKey: string;
  getter: Factory;
  /** `from` is the build that messages name. `get` is set where the build has no fallback. */
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
export function consumeTables(require: WebpackRequire, wrapFactory: WrapFactory): ConsumeTables {
  const tables = {
    chunkMapping: {},
    moduleToHandlerMapping: {},
    initialConsumes: [],
    installedModules: {},
    webpackRequire: require,
  };
  updateConsumes(tables, wrapFactory);
  return tables;
}

/**
 * Adds the shared modules of a hot update and updates those that exist.
 *
 * @returns the ids of new initial consumes
 */
export function updateConsumes(tables: ConsumeTables, wrapFactory: WrapFactory): string[] {
  const { webpackRequire: require, moduleToHandlerMapping, chunkMapping, initialConsumes } = tables;
  const table = readOnce(require.consumesLoadingData);
  for (const [id, row] of Object.entries(table?.moduleIdToConsumeDataMapping ?? {})) {
    const { requiredVersion, strictVersion, singleton, eager, layer } = row;
    // The getter identifies a module that is being loaded, so it stays. What it loads may have moved to other chunks.
    const latest = () => require.consumesLoadingData?.moduleIdToConsumeDataMapping[id] ?? row;
    const throwMissing = () => throwMissingShare(require, latest());
    const load = () => (latest().fallback ?? throwMissing)();
    moduleToHandlerMapping[id] = {
      shareKey: row.shareKey,
      getter: moduleToHandlerMapping[id]?.getter ?? wrapFactory(load, eager),
      shareInfo: {
        get from() {
          return require.federation.initOptions?.name;
        },
        // `loadShareSync` uses this.
        ...(row.fallback ? {} : { get: throwMissing }),
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

/** Returns the items that were not in the list. */
function addToList(list: string[], added: string[] = []): string[] {
  const missing = added.filter((id) => !list.includes(id));
  list.push(...missing);
  return missing;
}

/**
 * Creates a function that returns the scopes which this build consumes from, if containers join them that the federation instance
 * doesn't load: remotes with several locations, and externals. Empty with `loaded-first`, which doesn't wait for remotes.
 */
export function createExternalScopes(require: WebpackRequire, options: StartOptions): () => string[] {
  const isExternal = (infos: RemoteInfo[]) => infos.length !== 1 || infos[0]?.externalType !== 'script';
  if (options.shareStrategy === 'loaded-first' || !Object.values(options.remotes).some(isExternal)) {
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
