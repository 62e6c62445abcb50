/**
 * Replaces `utils/share.js` of upstream's core. It leaves out tree-shaken shared modules (`treeShaking`), which fedpack doesn't
 * build; those of other builds are used whole, as upstream does for a consumer without `treeShaking`. Versions are selected by
 * fedpack's own rules, which a runtime that is compiled applies with a runtime plugin.
 */

import { error, Global } from '@module-federation/runtime/core';
import type { SharedHandler as UpstreamHandler } from '@module-federation/runtime-core/dist/shared/index.js';
import type { Options, Shared, ShareScopeMap, UserOptions } from '@module-federation/runtime-core/dist/type/config.js';
import { preferredVersion, selectVersion } from '../../embed/resolve-share';
import { DEFAULT_SCOPE } from './default-scope';

type ShareInfos = Options['shared'];
type ShareArgs = NonNullable<UserOptions['shared']>[string];
type ResolveShare = UpstreamHandler['hooks']['lifecycle']['resolveShare'];
type LoadContext = Parameters<ResolveShare['emit']>[0]['loadContext'];

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function formatShare(given: Exclude<ShareArgs, unknown[]>, from: string, name: string, shareStrategy: unknown): Shared {
  const { get, lib } = given as Partial<Shared>;
  const absent = () =>
    error(`Cannot get shared "${name}" from "${from}": neither "get" nor "lib" is provided in the share config.`);
  return {
    deps: [],
    useIn: [],
    from,
    loading: null,
    ...given,
    shareConfig: {
      requiredVersion: `^${given.version}`,
      singleton: false,
      eager: false,
      strictVersion: false,
      ...given.shareConfig,
    },
    get: get ?? (() => Promise.resolve(lib ?? absent)),
    loaded: given.loaded || 'lib' in given || undefined,
    version: given.version ?? '0',
    scope: asList(given.scope ?? DEFAULT_SCOPE),
    strategy: (given.strategy ?? shareStrategy) || 'version-first',
  } as unknown as Shared;
}

/** Returns the shared modules of new options, alone and merged with the current ones. */
export function formatShareConfigs(current: Options, options: UserOptions) {
  const newShareInfos: ShareInfos = {};
  const allShareInfos: ShareInfos = { ...current.shared };
  for (const [key, given] of Object.entries(options.shared ?? {})) {
    const infos = asList(given).map((each) => formatShare(each, options.name, key, options.shareStrategy));
    newShareInfos[key] = infos;
    const all = allShareInfos[key];
    if (!all) {
      allShareInfos[key] = infos;
      continue;
    }
    for (const info of infos) {
      if (!all.some(({ version }) => version === info.version)) {
        all.push(info);
      }
    }
  }
  return { allShareInfos, newShareInfos };
}

/** Calls the `resolveShare` hook for the first scope that has the package. */
export function getRegisteredShare(
  shareScopeMap: ShareScopeMap,
  pkgName: string,
  shareInfo: Shared,
  resolveShare: ResolveShare,
  loadContext?: LoadContext,
) {
  const { shareConfig } = shareInfo;
  for (const scope of asList(shareInfo.scope ?? DEFAULT_SCOPE)) {
    const versions = shareScopeMap?.[scope]?.[pkgName];
    if (shareConfig && versions) {
      const args: Parameters<ResolveShare['emit']>[0] = {
        shareScopeMap,
        scope,
        pkgName,
        version: preferredVersion(versions) as string,
        GlobalFederation: Global.__FEDERATION__,
        shareInfo,
        resolver: () => {
          const shared = selectVersion(args as never) as Shared | undefined;
          return shared && { shared, useTreesShaking: false };
        },
        loadContext,
      };
      return (resolveShare.emit(args) || args).resolver();
    }
  }
  return undefined;
}

/** The share scopes of all instances, by the instance's id. */
export const getGlobalShareScope = () => Global.__FEDERATION__.__SHARE__;

type PlainObject = { [key: string]: unknown };

const isPlainObject = (value: unknown): value is PlainObject =>
  Boolean(value) && typeof value === 'object' && !Array.isArray(value);

function merge(first: PlainObject, second: PlainObject = {}): PlainObject {
  const merged: PlainObject = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const current = merged[key];
    if (isPlainObject(current) && isPlainObject(value)) {
      merged[key] = merge(current, value);
    } else if (value !== undefined) {
      merged[key] = value;
    }
  }
  return merged;
}

/** Merges the build's own share with the options of the caller. */
export function getTargetSharedOptions({
  pkgName,
  extraOptions,
  shareInfos,
}: {
  pkgName: string;
  extraOptions?: { resolver?: (shared: Shared[]) => Shared; customShareInfo?: Partial<Shared> };
  shareInfos: ShareInfos;
}): Shared {
  const own = (infos: Shared[] = []) => {
    const versions = Object.fromEntries(infos.map((info) => [info.version, info]));
    return versions[preferredVersion(versions) as string];
  };
  const selected = (extraOptions?.resolver ?? own)(shareInfos[pkgName] as Shared[]);
  return merge(selected as unknown as PlainObject, extraOptions?.customShareInfo as PlainObject) as unknown as Shared;
}

/** Records that an instance uses a shared module. */
export function addUseIn(shared: Shared, name: string): void {
  shared.useIn ??= [];
  if (!shared.useIn.includes(name)) {
    shared.useIn.push(name);
  }
}
