/** Replaces `plugins/generate-preload-assets.js` of upstream's core: the same files, in the same order. */
import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import { getInfoWithoutType, getPreloaded, setPreloaded } from '@module-federation/runtime-core/dist/global.js';
import { assignRemoteInfo } from '@module-federation/runtime-core/dist/plugins/snapshot/index.js';
import type { Remote, RemoteInfo } from '@module-federation/runtime-core/dist/type/config.js';
import type {
  PreloadAssets,
  PreloadConfig,
  PreloadOptions,
} from '@module-federation/runtime-core/dist/type/preload.js';
import {
  getFMId,
  getRemoteEntryInfoFromSnapshot,
  isPureRemoteEntry,
} from '@module-federation/runtime-core/dist/utils/tool.js';
import {
  type GlobalModuleInfo,
  getResourceUrl,
  isBrowserEnvValue,
  isManifestProvider,
  type ModuleInfo,
} from '@module-federation/sdk';
import { crossOrigins } from '../../embed/faults/chunk-cross-origin';
import { loneShares } from './lone-shares';
import { defaultPreloadArgs, normalizePreloadExposes } from './preload';

/** Arguments of the `generatePreloadAssets` hook. */
interface Args {
  origin: ModuleFederation;
  preloadOptions: PreloadOptions[number];
  remote: Remote;
  remoteInfo: RemoteInfo;
  remoteSnapshot: ModuleInfo;
  globalSnapshot: GlobalModuleInfo;
}

/** The files of a module in a snapshot. */
interface Files {
  js: { sync: string[]; async: string[] };
  css: { sync: string[]; async: string[] };
}

/** The fields of a snapshot that are read here, where it has them. */
interface Snapshot {
  remoteEntryType?: string;
  globalName?: string;
  version?: string;
  modules?: { moduleName: string; assets: Files }[];
  crossOrigin?: string;
  shared?: { sharedName: string; version?: string; assets: Files }[];
  remotesInfo?: Record<string, { matchedVersion: string }>;
}

/** Creates the runtime plugin that lists the files to preload. */
export const generatePreloadAssetsPlugin = () => ({
  name: 'generate-preload-assets-plugin',
  async generatePreloadAssets(args: Args): Promise<PreloadAssets> {
    const { remote, remoteInfo, remoteSnapshot } = args;
    const entry = 'entry' in remote ? remote.entry : undefined;
    const assets: PreloadAssets = { cssAssets: [], jsAssetsWithoutEntry: [], entryAssets: [] };
    if (!isBrowserEnvValue) {
      return assets;
    }
    if (entry !== undefined && isPureRemoteEntry(remote)) {
      const { name } = remote;
      const moduleInfo = { name, entry, type: remoteInfo.type || 'global', entryGlobalName: '', shareScope: '' };
      return { ...assets, entryAssets: [{ name, url: entry, moduleInfo: moduleInfo as RemoteInfo }] };
    }
    assignRemoteInfo(remoteInfo, remoteSnapshot);
    addAssets(assets, args);
    addShares(assets, args);
    return assets;
  },
});

/** Adds the files of a remote and of the remotes that it uses, unless the page has them. */
function addAssets(
  { cssAssets, jsAssetsWithoutEntry, entryAssets }: PreloadAssets,
  { origin, preloadOptions, remoteInfo, remoteSnapshot, globalSnapshot }: Args,
): void {
  const root = preloadOptions.preloadConfig;
  const { depsRemote } = root;
  const visited: Record<string, true> = {};

  const configOf = ({ name, alias }: { name: string; alias?: string }): PreloadConfig | false | undefined => {
    if (depsRemote === true) {
      return root;
    }
    const own =
      Array.isArray(depsRemote) && depsRemote.find(({ nameOrAlias }) => nameOrAlias === name || nameOrAlias === alias);
    return own && defaultPreloadArgs(own);
  };

  const add = (info: ModuleInfo, remote: Remote, preloadConfig: PreloadConfig) => {
    const { remoteEntryType = 'global', globalName, version, modules = [], crossOrigin } = info as Snapshot;
    const { name } = remote;
    const url = getResourceUrl(info, getRemoteEntryInfoFromSnapshot(info).url);
    if (url && !isInDocument('script', url)) {
      const entryGlobalName = globalName ?? name;
      const moduleInfo = { name, entry: url, type: remoteEntryType, entryGlobalName, shareScope: '', version };
      entryAssets.push({ name, moduleInfo: moduleInfo as RemoteInfo, url });
    }
    const exposes = normalizePreloadExposes(preloadConfig.exposes);
    const { resourceCategory, filter } = preloadConfig;
    const urlsOf = (kind: 'script' | 'link', { sync, async }: Files['js']) => {
      const all = resourceCategory === 'all';
      const urls = (all ? [...async, ...sync] : resourceCategory === 'sync' ? sync : []).map((file) => {
        const url = getResourceUrl(info, file);
        crossOrigins[url] = crossOrigin;
        return url;
      });
      return urls.filter((each) => (!filter || filter(each)) && !isInDocument(kind, each));
    };
    for (const { moduleName, assets } of modules) {
      if (exposes.length && !exposes.includes(moduleName)) {
        continue;
      }
      const path = `${name}/${moduleName}`;
      origin.remoteHandler.hooks.lifecycle.handlePreloadModule.emit({
        id: moduleName === '.' ? name : path,
        name,
        remoteSnapshot: info,
        preloadConfig,
        remote,
        origin,
      } as never);
      if (!getPreloaded(path)) {
        cssAssets.push(...urlsOf('link', assets.css));
        jsAssetsWithoutEntry.push(...urlsOf('script', assets.js));
        setPreloaded(path);
      }
    }
  };

  const visit = (remote: Remote, config?: PreloadConfig, known?: ModuleInfo) => {
    const info = known || getInfoWithoutType(globalSnapshot, getFMId(remote)).value;
    if (!info || isManifestProvider(info)) {
      return;
    }
    const preloadConfig = config || configOf(remote);
    if (preloadConfig) {
      add(info as ModuleInfo, remote, preloadConfig);
    }
    for (const [key, { matchedVersion: version }] of Object.entries((info as Snapshot).remotesInfo ?? {})) {
      if (!visited[key]) {
        visited[key] = true;
        const parts = key.split(':');
        visit({ name: parts[parts.length > 2 ? 1 : 0] as string, version });
      }
    }
  };
  visit(remoteInfo, root, remoteSnapshot);
}

/** Adds the shared modules that only this remote has, for each module that is named. */
function addShares({ jsAssetsWithoutEntry }: PreloadAssets, { origin, preloadOptions, remoteSnapshot }: Args): void {
  const { exposes = [], resourceCategory } = preloadOptions.preloadConfig;
  for (const expose of resourceCategory === 'sync' ? normalizePreloadExposes(exposes) : []) {
    const files = loneShares(origin, (remoteSnapshot as Snapshot).version ?? '', expose);
    const urls = files.map((file) => getResourceUrl(remoteSnapshot, file));
    jsAssetsWithoutEntry.push(...urls.filter((url) => !isInDocument('script', url)));
  }
}

const isInDocument = (kind: 'script' | 'link', url: string) =>
  document.querySelector(`${kind}[${kind === 'link' ? 'href' : 'src'}="${url}"]`);
