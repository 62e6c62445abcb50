/** A module of upstream without any declarations. */
declare module '@module-federation/runtime-core/dist/plugins/snapshot/index.js' {
  type RemoteInfo = import('@module-federation/runtime-core/dist/type/config.js').RemoteInfo;
  type ModuleInfo = import('@module-federation/sdk').ModuleInfo;
  export function assignRemoteInfo(info: RemoteInfo, snapshot: ModuleInfo): void;
}
