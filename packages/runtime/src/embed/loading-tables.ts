import { missing } from './missing';
import type { Factory, LoadAtOnce } from './sharing-wait';
import type { ConsumeRow, RemoteInfo, StartOptions, WebpackRequire } from './types';

/** Marks a table as read. The upstream runtime reads every table that is not marked, as after a hot update. */
function read<T extends { _updated?: 1 }>(table: T | undefined): T | undefined {
  if (table) {
    table._updated = 1;
  }
  return table;
}

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** The remote modules of a runtime chunk, as the upstream runtime's `remotes` handler takes them. */
export function remoteTables(require: WebpackRequire, remoteInfos: Record<string, RemoteInfo[]>) {
  const table = read(require.remotesLoadingData);
  const idToExternalAndNameMapping: Record<string, unknown[]> = {};
  const idToRemoteMap: Record<string, RemoteInfo[]> = {};
  for (const [id, row] of Object.entries(table?.moduleIdToRemoteDataMapping ?? {})) {
    idToExternalAndNameMapping[id] = [row.shareScope, row.name, row.externalModuleId, row.remoteName];
    idToRemoteMap[id] = remoteInfos[row.remoteName] ?? [];
  }
  return {
    chunkMapping: table?.chunkMapping ?? {},
    remoteInfos,
    idToExternalAndNameMapping,
    idToRemoteMap,
    webpackRequire: require,
  };
}

/** A consumed module, as the upstream runtime takes it. */
interface ConsumedModule {
  shareKey: string;
  getter: Factory;
  /** With `from`, the build that messages name, and `get` for what it does not bring along. */
  shareInfo: { from?: string; scope: string[]; shareConfig: { layer?: string }; get?: Factory };
}

/** The consumed shared modules of a runtime chunk, as the upstream runtime's `consumes` handler takes them. */
export function consumeTables(require: WebpackRequire, loadAtOnce: LoadAtOnce) {
  const table = read(require.consumesLoadingData);
  const moduleToHandlerMapping: Record<string, ConsumedModule> = {};
  for (const [id, row] of Object.entries(table?.moduleIdToConsumeDataMapping ?? {})) {
    const { requiredVersion, strictVersion, singleton, eager, layer } = row;
    const absent = () => missing(require, row);
    moduleToHandlerMapping[id] = {
      shareKey: row.shareKey,
      getter: row.fallback ? loadAtOnce(row.fallback, eager) : absent,
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
  return {
    chunkMapping: table?.chunkMapping ?? {},
    moduleToHandlerMapping,
    initialConsumes: table?.initialConsumes ?? [],
    installedModules: {} as Record<string, unknown>,
    webpackRequire: require,
  };
}

/**
 * The scopes in which this build consumes and other containers take part that the federation instance does not load by
 * itself: lists of places, and externals. Empty with `loaded-first`, which waits for nobody.
 */
export function sharesWithContainers(require: WebpackRequire, options: StartOptions): string[] {
  const isOutside = (infos: RemoteInfo[]) => infos.length !== 1 || infos[0]?.externalType !== 'script';
  if (options.shareStrategy === 'loaded-first' || !Object.values(options.remotes).some(isOutside)) {
    return [];
  }
  const rows: ConsumeRow[] = Object.values(require.consumesLoadingData?.moduleIdToConsumeDataMapping ?? {});
  return [...new Set(rows.flatMap((row) => asList(row.shareScope)))];
}
