import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import type { Options, Shared, ShareScopeMap, UserOptions } from '@module-federation/runtime-core/dist/type/config.js';
import { isLoadedOrLoading } from '../../embed/loaded-shares';
import { DEFAULT_SCOPE } from './default-scope';
import { formatShareConfigs, getGlobalShareScope } from './share';
import { createShareHooks } from './share-hooks';

/** A shared module to register, and its state. */
type SetSharedArgs = { pkgName: string; shared: Shared } & Partial<
  Pick<Shared, 'from' | 'lib' | 'loading' | 'loaded' | 'get'>
>;

/** The options of `initializeSharing`. */
export type InitOptions = Parameters<ModuleFederation['initializeSharing']>[1];

/** The share scopes of an instance and their hooks. */
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

  /** Registers the shared modules of new options, unless the package is registered already. */
  registerShared(registered: Options, options: UserOptions) {
    const formatted = formatShareConfigs(registered, options);
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
          this.emitRegistered(pkgName, scope, shared, previousShared);
        }
      }
    }
    return formatted;
  }

  /** Registers the build's shared modules in a scope. Returns the promises to wait for: none, without remotes. */
  initializeSharing(scopeName: string = DEFAULT_SCOPE, options?: InitOptions): Promise<void>[] {
    const { shared, name } = this.host.options;
    this.shareScopeMap[scopeName] ??= {};
    const scope = this.shareScopeMap[scopeName];
    for (const [pkgName, infos] of Object.entries(shared)) {
      for (const share of infos) {
        if (share.scope.includes(scopeName)) {
          scope[pkgName] ??= {};
          const registered = scope[pkgName][share.version];
          if (!registered || isReplacedBy(registered, share, name)) {
            scope[pkgName][share.version] = share;
          }
          this.emitRegistered(pkgName, scopeName, share, registered, options?.context?.trigger || options?.from);
        }
      }
    }
    return [];
  }

  /** Joins a consumer's scope. */
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

  /** Registers a shared module, or adds missing state to the registered one. */
  setShared({ pkgName, shared, from, lib, ...known }: SetSharedArgs): void {
    const { version, scope: scopes = DEFAULT_SCOPE, ...rest } = shared;
    for (const scope of [scopes].flat()) {
      this.shareScopeMap[scope] ??= {};
      this.shareScopeMap[scope][pkgName] ??= {};
      const versions = this.shareScopeMap[scope][pkgName];
      versions[version] ||= { version, scope: [scope], ...rest, lib };
      const target = versions[version] as unknown as Record<string, unknown>;
      for (const [key, value] of Object.entries({ ...known, lib })) {
        if (value && !target[key]) {
          target[key] = value;
        }
      }
      if (from) {
        target.from = from;
      }
    }
  }

  private emitRegistered(
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

/** If two builds provide the same version, the eager one wins, then the one whose name sorts last. A requested version stays. */
function isReplacedBy(registered: Shared, share: Shared, name: string): boolean {
  if (registered.strategy === 'loaded-first' || isLoadedOrLoading(registered)) {
    return false;
  }
  const isEager = Boolean(registered.eager || registered.shareConfig?.eager);
  return Boolean(share.eager) !== isEager ? Boolean(share.eager) : name > registered.from;
}
