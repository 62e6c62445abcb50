/** Replaces `plugins/generate-preload-assets.js` of upstream's core: the same files, in the same order. */
import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import { getInfoWithoutType, getPreloaded, setPreloaded } from '@module-federation/runtime-core/dist/global.js';
import { assignRemoteInfo } from '@module-federation/runtime-core/dist/plugins/snapshot/index.js';
import type { Remote, RemoteInfo, Shared } from '@module-federation/runtime-core/dist/type/config.js';
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
import { defaultPreloadArgs, normalizePreloadExposes } from './preload';
import { getRegisteredShare } from './share';

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
    return withoutLoaded(assets, args);
  },
});

/** Adds the files of a remote and of the remotes that it uses. */
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
    if (url) {
      const entryGlobalName = globalName ?? name;
      const moduleInfo = { name, entry: url, type: remoteEntryType, entryGlobalName, shareScope: '', version };
      entryAssets.push({ name, moduleInfo: moduleInfo as RemoteInfo, url });
    }
    const exposes = normalizePreloadExposes(preloadConfig.exposes);
    const { resourceCategory, filter } = preloadConfig;
    const urlsOf = ({ sync, async }: Files['js']) => {
      const all = resourceCategory === 'all';
      const urls = (all ? [...async, ...sync] : resourceCategory === 'sync' ? sync : []).map((file) => {
        const url = getResourceUrl(info, file);
        crossOrigins[url] = crossOrigin;
        return url;
      });
      return filter ? urls.filter(filter) : urls;
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
        cssAssets.push(...urlsOf(assets.css));
        jsAssetsWithoutEntry.push(...urlsOf(assets.js));
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

const isInDocument = (kind: 'script' | 'link', url: string) =>
  document.querySelector(`${kind}[${kind === 'link' ? 'href' : 'src'}="${url}"]`);

/** Leaves out files that the page has, and those of shared modules that are loaded. */
function withoutLoaded(
  { cssAssets, jsAssetsWithoutEntry, entryAssets }: PreloadAssets,
  { origin, remoteSnapshot }: Args,
): PreloadAssets {
  const loaded = new Set<string>();
  for (const { sharedName, version, assets } of (remoteSnapshot as Snapshot).shared ?? []) {
    const shares: Shared[] = origin.options.shared?.[sharedName] ?? [];
    for (const share of version ? shares.filter((each) => each.version === version).slice(0, 1) : shares) {
      const { resolveShare } = origin.sharedHandler.hooks.lifecycle;
      const { shared } = getRegisteredShare(origin.shareScopeMap, sharedName, share, resolveShare) ?? {};
      if (typeof shared?.lib === 'function') {
        for (const file of [...assets.js.sync, ...assets.css.sync]) {
          loaded.add(file);
        }
      }
    }
  }
  const isNew = (kind: 'script' | 'link') => (url: string) => !loaded.has(url) && !isInDocument(kind, url);
  return {
    cssAssets: cssAssets.filter(isNew('link')),
    jsAssetsWithoutEntry: jsAssetsWithoutEntry.filter(isNew('script')),
    entryAssets: entryAssets.filter(({ url }) => !isInDocument('script', url)),
  };
}
