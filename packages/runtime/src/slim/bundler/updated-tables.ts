import { consumeTables, remoteTables } from '../../embed/loading-tables';
import { providedShares } from '../../embed/provided';
import type { WebpackRequire } from '../../embed/types';
import type { Consumed, Remotes } from './tables';

type Chunks = Record<string, string[]>;

/** Adds what a hot update has set anew to the tables of a runtime chunk; what stands there stays. */
export function updateConsumed(options: Consumed): void {
  const { webpackRequire: require, moduleToHandlerMapping, initialConsumes, chunkMapping } = options;
  const { consumesLoadingData, initializeSharingData, federation } = require as WebpackRequire;
  if (consumesLoadingData && !consumesLoadingData._updated) {
    const added = consumeTables(require, (factory) => factory);
    addMissing(moduleToHandlerMapping, added.moduleToHandlerMapping);
    addToList(initialConsumes, added.initialConsumes);
    addToChunks(chunkMapping, added.chunkMapping);
  }
  if (initializeSharingData && !initializeSharingData._updated && federation.instance) {
    federation.instance.registerShared(providedShares(require, (factory) => factory));
  }
}

/** Adds remote modules that a hot update has set anew. */
export function updateRemotes(options: Remotes & { chunkMapping: Chunks }): void {
  const { webpackRequire: require, remoteInfos } = options;
  const { remotesLoadingData } = require as WebpackRequire;
  if (remotesLoadingData && !remotesLoadingData._updated) {
    const added = remoteTables(require, remoteInfos);
    addMissing(options.idToExternalAndNameMapping, added.idToExternalAndNameMapping);
    addMissing(options.idToRemoteMap, added.idToRemoteMap);
    addToChunks(options.chunkMapping, added.chunkMapping);
  }
}

function addMissing<T>(table: Record<string, T>, added: Record<string, T>): void {
  Object.assign(table, { ...added, ...table });
}

function addToChunks(chunks: Chunks, added: Chunks): void {
  for (const [id, modules] of Object.entries(added)) {
    chunks[id] ??= [];
    addToList(chunks[id], modules);
  }
}

function addToList(list: string[], added: string[]): void {
  list.push(...added.filter((id) => !list.includes(id)));
}
