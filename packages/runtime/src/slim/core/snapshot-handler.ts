/**
 * Replaces `plugins/snapshot/SnapshotHandler.js` of upstream's core: the same hooks and results. It fetches manifests as `manifestPlugin`
 * does, which explains what is wrong with them.
 */
import { RUNTIME_003, RUNTIME_007, RUNTIME_013, runtimeDescMap } from '@module-federation/error-codes';
import { error, Global } from '@module-federation/runtime/core';
import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import {
  addGlobalSnapshot,
  getGlobalSnapshot,
  getGlobalSnapshotInfoByModuleInfo,
  getInfoWithoutType,
  setGlobalSnapshotInfoByModuleInfo,
} from '@module-federation/runtime-core/dist/global.js';
import type { SnapshotHandler as Upstream } from '@module-federation/runtime-core/dist/plugins/snapshot/SnapshotHandler.js';
import type { Remote } from '@module-federation/runtime-core/dist/type/config.js';
import { AsyncHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncHook.js';
import { AsyncWaterfallHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncWaterfallHooks.js';
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';
import { getRemoteInfo } from '@module-federation/runtime-core/dist/utils/load.js';
import {
  type GlobalModuleInfo,
  generateSnapshotFromManifest,
  isBrowserEnvValue,
  isManifestProvider,
  type Manifest,
  type ModuleInfo,
} from '@module-federation/sdk';
import { attempt } from '../../embed/faults/attempts';
import { fetchManifest, NOT_A_MANIFEST } from '../../embed/faults/fetch-manifest';
import { findInvalidField } from '../../embed/faults/validate-manifest';

type LoadOptions = Parameters<Upstream['loadRemoteSnapshotInfo']>[0];

/** Who loads a manifest. */
type ResourceOptions = { initiator: NonNullable<LoadOptions['initiator']>; id: string };

type RemotesInfo = Record<string, { matchedVersion?: string }>;

/** Returns the snapshots of the host and of a remote, in the version that the host uses. */
export function getGlobalRemoteInfo(
  { name, ...remote }: Remote,
  { name: hostName, options }: ModuleFederation,
): ReturnType<Upstream['getGlobalRemoteInfo']> {
  const host = getGlobalSnapshotInfoByModuleInfo({ name: hostName, version: options.version as string });
  const { remotesInfo } = (host ?? {}) as { remotesInfo?: RemotesInfo };
  const matched = remotesInfo && getInfoWithoutType(remotesInfo, name).value?.matchedVersion;
  const version = (matched || ('version' in remote ? remote.version : undefined)) as string;
  return {
    hostGlobalSnapshot: matched ? (host as ModuleInfo) : undefined,
    globalSnapshot: getGlobalSnapshot(),
    remoteSnapshot: getGlobalSnapshotInfoByModuleInfo({ name, version }),
  };
}

/** Loads the manifests of an instance's remotes. */
export class SnapshotHandler {
  declare readonly loadingHostSnapshot: null;
  declare readonly HostInstance: ModuleFederation;
  declare readonly manifestCache: Upstream['manifestCache'];
  declare readonly hooks: Upstream['hooks'];
  declare readonly loaderHook: ModuleFederation['loaderHook'];
  declare readonly manifestLoading: Upstream['manifestLoading'];

  constructor(host: ModuleFederation) {
    this.loadingHostSnapshot = null;
    this.manifestCache = new Map();
    this.hooks = new PluginSystem({
      beforeLoadRemoteSnapshot: new AsyncHook('beforeLoadRemoteSnapshot'),
      loadSnapshot: new AsyncWaterfallHook('loadGlobalSnapshot'),
      loadRemoteSnapshot: new AsyncWaterfallHook('loadRemoteSnapshot'),
      afterLoadSnapshot: new AsyncWaterfallHook('afterLoadSnapshot'),
      beforeLoadManifest: new AsyncHook('beforeLoadManifest'),
      afterLoadManifest: new AsyncHook('afterLoadManifest'),
    });
    this.manifestLoading = Global.__FEDERATION__.__MANIFEST_LOADING__;
    this.HostInstance = host;
    this.loaderHook = host.loaderHook;
  }

  /** Loads the snapshot of a remote, from its manifest unless the page has one. */
  async loadRemoteSnapshotInfo({
    moduleInfo,
    id,
    initiator = 'loadRemote',
  }: LoadOptions): Promise<{ remoteSnapshot: ModuleInfo; globalSnapshot: GlobalModuleInfo }> {
    const { HostInstance: host, hooks } = this;
    const { options } = host;
    const { beforeLoadRemoteSnapshot, loadSnapshot, loadRemoteSnapshot, afterLoadSnapshot } = hooks.lifecycle;
    const { name } = moduleInfo;
    await beforeLoadRemoteSnapshot.emit({ options, moduleInfo, origin: host });
    this.addToHostSnapshot(moduleInfo);
    const loaded = await loadSnapshot.emit({ options, moduleInfo, ...this.getGlobalRemoteInfo(moduleInfo) });
    let { globalSnapshot } = loaded;
    const known = loaded.remoteSnapshot as (ModuleInfo & { ssrRemoteEntry?: string }) | undefined;
    let remoteSnapshot: ModuleInfo;
    if (known && !isManifestProvider(known)) {
      const from = 'global';
      ({ remoteSnapshot } = await loadRemoteSnapshot.emit({ options, moduleInfo, remoteSnapshot: known, from }));
    } else if (known || ('entry' in moduleInfo && moduleInfo.entry !== undefined)) {
      const ownEntry = (moduleInfo as { entry: string }).entry;
      const entry = known ? (!isBrowserEnvValue && known.ssrRemoteEntry) || known.remoteEntry || '' : ownEntry;
      remoteSnapshot = await this.loadManifestSnapshot(entry, moduleInfo, {}, { initiator, id: id || name });
      globalSnapshot = setGlobalSnapshotInfoByModuleInfo({ ...moduleInfo, entry }, remoteSnapshot);
    } else {
      error(RUNTIME_007, runtimeDescMap, {
        remoteName: name,
        remoteVersion: (moduleInfo as { version?: string }).version,
        hostName: options.name,
        globalSnapshot: JSON.stringify(globalSnapshot),
      });
    }
    await afterLoadSnapshot.emit({ id, host, options, moduleInfo, remoteSnapshot } as never);
    return { remoteSnapshot, globalSnapshot };
  }

  getGlobalRemoteInfo(moduleInfo: Remote): ReturnType<Upstream['getGlobalRemoteInfo']> {
    return getGlobalRemoteInfo(moduleInfo, this.HostInstance);
  }

  /** Loads a manifest, or returns the cached one. */
  async getManifestJson(
    manifestUrl: string,
    moduleInfo: Remote,
    _extraOptions: object,
    resourceOptions?: ResourceOptions,
  ): Promise<Manifest> {
    const { HostInstance: origin, hooks, manifestCache } = this;
    const { beforeLoadManifest, afterLoadManifest } = hooks.lifecycle;
    const args = { manifestUrl, moduleInfo, resourceOptions, origin };
    const names = { manifestUrl, moduleName: moduleInfo.name, hostName: origin.options.name };
    const remote = getRemoteInfo(moduleInfo);
    const cachedManifest = manifestCache.get(manifestUrl);
    if (cachedManifest) {
      await afterLoadManifest.emit({ ...args, manifestJson: cachedManifest, cached: true });
      return cachedManifest;
    }
    const recover = (failure: unknown) =>
      origin.remoteHandler.hooks.lifecycle.errorLoadRemote.emit({
        id: manifestUrl,
        error: failure,
        from: 'runtime',
        lifecycle: 'afterResolve',
        remote,
        origin,
      }) as Promise<Manifest | undefined>;
    await beforeLoadManifest.emit(args);
    let response: Response | undefined;
    let manifestJson: Manifest | undefined;
    const outcome: { error?: unknown; recovered?: true } = {};
    try {
      const context = resourceOptions && { ...resourceOptions, url: manifestUrl, resourceType: 'manifest' as const };
      response = await attempt(origin, remote, manifestUrl, (url) =>
        fetchManifest(url, () => this.loaderHook.lifecycle.fetch.emit(url, {}, remote, context)),
      );
      manifestJson = (await response.json()) as Manifest;
    } catch (failure) {
      outcome.error = failure;
      manifestJson = await recover(failure);
      if (!manifestJson || findInvalidField(manifestJson)) {
        delete this.manifestLoading[manifestUrl];
        await afterLoadManifest.emit({ ...args, manifestJson, response, ...outcome } as never);
        const code = `${failure}`.includes(NOT_A_MANIFEST) ? RUNTIME_013 : RUNTIME_003;
        return error(code, runtimeDescMap, names, `${failure}`);
      }
      outcome.recovered = true;
    }
    await afterLoadManifest.emit({ ...args, manifestJson, response, ...outcome } as never);
    manifestCache.set(manifestUrl, manifestJson);
    return manifestJson;
  }

  /** Loads the snapshot of a manifest, once on a page. */
  async loadManifestSnapshot(
    manifestUrl: string,
    moduleInfo: Remote,
    extraOptions: object,
    resourceOptions: ResourceOptions,
  ): Promise<ModuleInfo> {
    const load = async () => {
      const manifestJson = await this.getManifestJson(manifestUrl, moduleInfo, extraOptions, resourceOptions);
      const loaded = await this.hooks.lifecycle.loadRemoteSnapshot.emit({
        options: this.HostInstance.options,
        moduleInfo,
        manifestJson,
        remoteSnapshot: generateSnapshotFromManifest(manifestJson, { version: manifestUrl }),
        manifestUrl,
        from: 'manifest',
      });
      return loaded.remoteSnapshot;
    };
    this.manifestLoading[manifestUrl] ||= load();
    return this.manifestLoading[manifestUrl];
  }

  /** Adds a remote to the host's snapshot, which tools read. */
  private addToHostSnapshot(remote: Remote): void {
    const { name, version } = this.HostInstance.options;
    let host = getGlobalSnapshotInfoByModuleInfo({ name, version: version as string }) as
      | { remotesInfo?: RemotesInfo }
      | undefined;
    if (!host) {
      host = { version: version || '', remoteEntry: '', remotesInfo: {} } as { remotesInfo: RemotesInfo };
      addGlobalSnapshot({ [name]: host as ModuleInfo });
    }
    if (host.remotesInfo && !getInfoWithoutType(host.remotesInfo, remote.name).value) {
      const matchedVersion = 'version' in remote ? remote.version : (remote as { entry?: string }).entry;
      if ('version' in remote || 'entry' in remote) {
        host.remotesInfo = { ...host.remotesInfo, [remote.name]: { matchedVersion } as never };
      }
    }
  }
}
