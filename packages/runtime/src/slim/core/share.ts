/**
 * Stands for `utils/share.js` of the upstream core. What is left out: shares of which only the used exports are built
 * (`treeShaking`), which fedpack does not make; those of other builds are taken whole, as upstream does for a consumer that
 * does not ask for less. Versions are chosen by fedpack's own rules, which the complete runtime puts over upstream's with a
 * runtime plugin.
 */

import { error, Global } from '@module-federation/runtime/core';
import type { SharedHandler as UpstreamHandler } from '@module-federation/runtime-core/dist/shared/index.js';
import type { Options, Shared, ShareScopeMap, UserOptions } from '@module-federation/runtime-core/dist/type/config.js';
import { choose, preferred } from '../../embed/choose';
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

/** What new options share, alone and together with what was shared before. */
export function formatShareConfigs(before: Options, options: UserOptions) {
  const newShareInfos: ShareInfos = {};
  const allShareInfos: ShareInfos = { ...before.shared };
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

/** Asks the `resolveShare` hook for a version in the first scope that has the package. */
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
      const question: Parameters<ResolveShare['emit']>[0] = {
        shareScopeMap,
        scope,
        pkgName,
        version: preferred(versions) as string,
        GlobalFederation: Global.__FEDERATION__,
        shareInfo,
        resolver: () => {
          const shared = choose(question as never) as Shared | undefined;
          return shared && { shared, useTreesShaking: false };
        },
        loadContext,
      };
      return (resolveShare.emit(question) || question).resolver();
    }
  }
  return undefined;
}

/** The share scopes of all instances, by the instance's id. */
export const getGlobalShareScope = () => Global.__FEDERATION__.__SHARE__;

type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree => Boolean(value) && typeof value === 'object' && !Array.isArray(value);

function merge(first: Tree, second: Tree = {}): Tree {
  const merged: Tree = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    if (isTree(before) && isTree(value)) {
      merged[key] = merge(before, value);
    } else if (value !== undefined) {
      merged[key] = value;
    }
  }
  return merged;
}

/** What is asked for: the build's own share, with what the caller says of it. */
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
    return versions[preferred(versions) as string];
  };
  const found = (extraOptions?.resolver ?? own)(shareInfos[pkgName] as Shared[]);
  return merge(found as unknown as Tree, extraOptions?.customShareInfo as Tree) as unknown as Shared;
}

/** Notes that an instance uses a shared module. */
export function addUseIn(shared: Shared, name: string): void {
  shared.useIn ??= [];
  if (!shared.useIn.includes(name)) {
    shared.useIn.push(name);
  }
}
