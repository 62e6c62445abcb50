import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import type { Options, Shared, ShareScopeMap, UserOptions } from '@module-federation/runtime-core/dist/type/config.js';
import { isClaimed } from '../../embed/claims';
import { DEFAULT_SCOPE } from './default-scope';
import { formatShareConfigs, getGlobalShareScope } from './share';
import { createShareHooks } from './share-hooks';

/** What is entered into share scopes, and what is known of it by then. */
type Entry = { pkgName: string; shared: Shared } & Partial<Pick<Shared, 'from' | 'lib' | 'loading' | 'loaded' | 'get'>>;

/** How a scope is filled. */
export type InitOptions = Parameters<ModuleFederation['initializeSharing']>[1];

/** The share scopes of an instance: what stands in them, and their hooks. */
export class ShareScopes {
  declare readonly hooks: ReturnType<typeof createShareHooks>;
  declare readonly shareScopeMap: ShareScopeMap;
  declare readonly host: ModuleFederation;

  constructor(host: ModuleFederation) {
    this.hooks = createShareHooks();
    this.shareScopeMap = {};
    this.host = host;
    const { id, name } = host.options;
    getGlobalShareScope()[id || name] ||= this.shareScopeMap;
  }

  /** Enters what new options share, where nothing of the package stands yet. */
  registerShared(before: Options, options: UserOptions) {
    const formatted = formatShareConfigs(before, options);
    for (const [pkgName, infos] of Object.entries(formatted.newShareInfos)) {
      for (const shared of infos) {
        for (const scope of shared.scope) {
          this.hooks.lifecycle.beforeRegisterShare.emit({ origin: this.host, pkgName, shared });
          const versions = this.shareScopeMap[scope]?.[pkgName];
          const previousShared = versions?.[shared.version];
          if (!versions) {
            const { lib, get, loaded } = shared;
            this.setShared({ pkgName, shared, from: options.name, lib, get, loaded: loaded || Boolean(lib) });
          }
          this.entered(pkgName, scope, shared, previousShared);
        }
      }
    }
    return formatted;
  }

  /** Makes sure that what the build shares stands in a scope. Gives what is waited for: nothing, without remotes. */
  initializeSharing(scopeName: string = DEFAULT_SCOPE, options?: InitOptions): Promise<void>[] {
    const { shared, name } = this.host.options;
    this.shareScopeMap[scopeName] ??= {};
    const scope = this.shareScopeMap[scopeName];
    for (const [pkgName, infos] of Object.entries(shared)) {
      for (const share of infos) {
        if (share.scope.includes(scopeName)) {
          scope[pkgName] ??= {};
          const before = scope[pkgName][share.version];
          if (!before || givesWay(before, share, name)) {
            scope[pkgName][share.version] = share;
          }
          this.entered(pkgName, scopeName, share, before, options?.context?.trigger || options?.from);
        }
      }
    }
    return [];
  }

  /** Takes over a consumer's scope. */
  initShareScopeMap(
    scopeName: string,
    shareScope: ShareScopeMap[string],
    { hostShareScopeMap }: { hostShareScopeMap?: ShareScopeMap } = {},
  ): void {
    const { host } = this;
    this.shareScopeMap[scopeName] = shareScope;
    this.hooks.lifecycle.initContainerShareScopeMap.emit({
      shareScope,
      options: host.options,
      origin: host,
      scopeName,
      hostShareScopeMap,
    });
  }

  /** Enters a shared module; of one that stands there already, what is not known yet. */
  setShared({ pkgName, shared, from, lib, ...known }: Entry): void {
    const { version, scope: scopes = DEFAULT_SCOPE, ...rest } = shared;
    for (const scope of [scopes].flat()) {
      this.shareScopeMap[scope] ??= {};
      this.shareScopeMap[scope][pkgName] ??= {};
      const versions = this.shareScopeMap[scope][pkgName];
      versions[version] ||= { version, scope: [scope], ...rest, lib };
      const entry = versions[version] as unknown as Record<string, unknown>;
      for (const [key, value] of Object.entries({ ...known, lib })) {
        if (value && !entry[key]) {
          entry[key] = value;
        }
      }
      if (from) {
        entry.from = from;
      }
    }
  }

  private entered(
    pkgName: string,
    scope: string,
    shared: Shared,
    previousShared: Shared | undefined,
    trigger: 'build' | 'runtime' | 'container-init' = 'runtime',
  ): void {
    const { shareScopeMap } = this;
    this.hooks.lifecycle.afterRegisterShare.emit({
      pkgName,
      scope,
      shared,
      previousShared,
      registeredShared: shareScopeMap[scope]?.[pkgName]?.[shared.version],
      trigger,
      shareScopeMap,
      origin: this.host,
    });
  }
}

/** Of two builds with one version the eager one counts, then the one whose name comes last; what somebody has asked for stays. */
function givesWay(before: Shared, share: Shared, name: string): boolean {
  if (before.strategy === 'loaded-first' || isClaimed(before)) {
    return false;
  }
  const isEager = Boolean(before.eager || before.shareConfig?.eager);
  return Boolean(share.eager) !== isEager ? Boolean(share.eager) : name > before.from;
}
