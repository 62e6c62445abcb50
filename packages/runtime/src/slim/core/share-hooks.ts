import type { SharedHandler as Upstream } from '@module-federation/runtime-core/dist/shared/index.js';
import { AsyncHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncHook.js';
import { AsyncWaterfallHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncWaterfallHooks.js';
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';
import { SyncHook } from '@module-federation/runtime-core/dist/utils/hooks/syncHook.js';
import { SyncWaterfallHook } from '@module-federation/runtime-core/dist/utils/hooks/syncWaterfallHook.js';

/** Creates upstream's hooks for shared modules, all of them. */
export function createShareHooks(): Upstream['hooks'] {
  return new PluginSystem({
    beforeRegisterShare: new SyncWaterfallHook('beforeRegisterShare'),
    afterRegisterShare: new SyncHook('afterRegisterShare'),
    afterResolve: new AsyncWaterfallHook('afterResolve'),
    beforeLoadShare: new AsyncWaterfallHook('beforeLoadShare'),
    loadShare: new AsyncHook(),
    afterLoadShare: new SyncHook('afterLoadShare'),
    errorLoadShare: new SyncHook('errorLoadShare'),
    resolveShare: new SyncWaterfallHook('resolveShare'),
    initContainerShareScopeMap: new SyncWaterfallHook('initContainerShareScopeMap'),
  });
}
