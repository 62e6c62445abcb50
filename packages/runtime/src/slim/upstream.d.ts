/** Exports of upstream's modules that its packages use among themselves, without declarations. */
import type { Remote, RemoteInfo } from '@module-federation/runtime-core/dist/type/config.js';
import type { PreloadOptions, PreloadRemoteArgs } from '@module-federation/runtime-core/dist/type/preload.js';

declare module '@module-federation/runtime-core/dist/global.js' {
  export const globalLoading: Record<string, unknown>;
}
declare module '@module-federation/runtime-core/dist/plugins/snapshot/SnapshotHandler.js' {
  export function getGlobalRemoteInfo(remote: Remote, host: object): { hostGlobalSnapshot?: object };
}
declare module '@module-federation/runtime-core/dist/utils/load.js' {
  export function getRemoteEntryUniqueKey(info: RemoteInfo): string;
}
declare module '@module-federation/runtime-core/dist/utils/manifest.js' {
  export function composeRemoteRequestId(remote: string, expose: string): string;
}
declare module '@module-federation/runtime-core/dist/utils/preload.js' {
  export function formatPreloadArgs(remotes: Remote[], options: PreloadRemoteArgs[]): PreloadOptions;
}
declare module '@module-federation/runtime-core/dist/utils/tool.js' {
  export function getFMId(remote: Remote): string;
}
