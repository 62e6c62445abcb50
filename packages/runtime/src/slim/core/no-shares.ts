/** Replaces `shared/disabled.js` of upstream's core in builds that share nothing. It keeps a consumer's scopes. */
import type { ShareScopeMap } from '@module-federation/runtime-core/dist/type/config.js';
import { AsyncWaterfallHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncWaterfallHooks.js';
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';

function fail(): never {
  throw new Error(
    'This build shares nothing, and its runtime loads no shared modules. A build that imports @module-federation/runtime gets a complete one.',
  );
}

/** The `sharedHandler` of an instance without shared modules. */
export class DisabledSharedHandler {
  declare readonly hooks: PluginSystem<{ afterResolve: AsyncWaterfallHook<object> }>;
  declare readonly shareScopeMap: ShareScopeMap;
  declare readonly loadShare: typeof fail;
  declare readonly loadShareSync: typeof fail;

  constructor() {
    this.hooks = new PluginSystem({ afterResolve: new AsyncWaterfallHook('afterResolve') });
    this.shareScopeMap = {};
    this.loadShare = fail;
    this.loadShareSync = fail;
  }

  registerShared() {
    return { newShareInfos: {}, allShareInfos: {} };
  }

  initializeSharing(): [] {
    return [];
  }

  initShareScopeMap(name: string, scope: ShareScopeMap[string]): void {
    this.shareScopeMap[name] = scope;
  }
}
