/** Exports of upstream's modules that its packages use among themselves, without declarations. */
import type { Remote, RemoteInfo } from '@module-federation/runtime-core/dist/type/config.js';
import type { PreloadOptions, PreloadRemoteArgs } from '@module-federation/runtime-core/dist/type/preload.js';
import type { ModuleInfo } from '@module-federation/sdk';

declare module '@module-federation/runtime-core/dist/global.js' {
  export const globalLoading: Record<string, unknown>;
  export function getPreloadedAsset(url: string): boolean;
  export function setPreloadedAsset(url: string): void;
}
declare module '@module-federation/runtime-core/dist/plugins/snapshot/SnapshotHandler.js' {
  export function getGlobalRemoteInfo(remote: Remote, host: object): { hostGlobalSnapshot?: object };
}
declare module '@module-federation/runtime-core/dist/utils/load.js' {
  export function getRemoteEntryUniqueKey(info: RemoteInfo): string;
  export function isEsmRemoteType(type: string): boolean;
}
declare module '@module-federation/runtime-core/dist/utils/manifest.js' {
  export function composeRemoteRequestId(remote: string, expose: string): string;
  export function matchRemote(remotes: Remote[], nameOrAlias: string): Remote | undefined;
}
declare module '@module-federation/runtime-core/dist/utils/preload.js' {
  export function formatPreloadArgs(remotes: Remote[], options: PreloadRemoteArgs[]): PreloadOptions;
}
declare module '@module-federation/runtime-core/dist/utils/tool.js' {
  export function getFMId(remote: Remote): string;
  export function getRemoteEntryInfoFromSnapshot(snapshot: ModuleInfo): { url: string };
  export function isPureRemoteEntry(remote: Remote): boolean;
  export function processModuleAlias(name: string, expose: string): string;
}
