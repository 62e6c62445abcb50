/**
 * Replaces `shared/index.js` of upstream's core in builds without remotes: the same hooks, with the same arguments, in the same
 * order. It leaves out what `share.ts` leaves out, and remotes that join a share scope.
 */

import { RUNTIME_005, RUNTIME_006, runtimeDescMap } from '@module-federation/error-codes';
import { assert, error } from '@module-federation/runtime/core';
import type { LoadShareExtraOptions, Shared } from '@module-federation/runtime-core/dist/type/config.js';
import { DEFAULT_SCOPE } from './default-scope';
import { warn } from './logger';
import { addUseIn, getRegisteredShare, getTargetSharedOptions } from './share';
import { ShareScopes } from './share-scopes';

/** The arguments of `afterLoadShare` and `errorLoadShare`. */
interface LoadShareState {
  lifecycle: 'loadShare' | 'loadShareSync';
  pkgName: string;
  shareInfo: Shared;
  loadContext: LoadShareExtraOptions['context'];
}

/** The shared modules of an instance. */
export class SharedHandler extends ShareScopes {
  /** Returns the factory of a shared module, or false if nothing fits and the caller has a fallback. */
  async loadShare(pkgName: string, extraOptions?: LoadShareExtraOptions): Promise<unknown> {
    const { host } = this;
    const state = this.createState('loadShare', pkgName, extraOptions);
    const { shareInfo, loadContext: context } = state;
    try {
      const join = (scope: string) =>
        Promise.all(this.initializeSharing(scope, { strategy: shareInfo.strategy, context }));
      await Promise.all((shareInfo.scope ?? []).map(join));
      const answer = await this.hooks.lifecycle.beforeLoadShare.emit({
        pkgName,
        shareInfo,
        shared: host.options.shared,
        origin: host,
        loadContext: context,
      });
      state.shareInfo = answer.shareInfo as Shared;
      state.loadContext = answer.loadContext || context;
      assert(
        state.shareInfo,
        `Cannot find shared "${pkgName}" in host "${host.options.name}". Ensure the shared config for "${pkgName}" is declared in the federation plugin options and the host has been initialized before loading shares.`,
      );
      const registered = this.findRegistered(state);
      if (!registered && extraOptions?.customShareInfo) {
        this.emitError(state, { recovered: true });
        return false;
      }
      const selected = registered ?? state.shareInfo;
      return this.emitLoaded(
        state,
        selected,
        await (registered ? this.useRegistered(pkgName, registered) : this.useOwn(state)),
      );
    } catch (cause) {
      this.emitError(state, { error: cause });
      throw cause;
    }
  }

  /**
   * Returns the factory of a shared module without waiting.
   *
   * @throws Error if the module isn't loaded
   */
  loadShareSync(pkgName: string, extraOptions?: LoadShareExtraOptions): unknown {
    const { name } = this.host.options;
    const state = this.createState('loadShareSync', pkgName, extraOptions);
    const { shareInfo, loadContext: context } = state;
    const from = extraOptions?.from;
    try {
      for (const scope of shareInfo.scope ?? []) {
        this.initializeSharing(scope, { strategy: shareInfo.strategy, from, context });
      }
      const registered = this.findRegistered(state);
      if (typeof registered?.lib === 'function') {
        addUseIn(registered, name);
        if (!registered.loaded) {
          registered.loaded = true;
          if (registered.from === name) {
            shareInfo.loaded = true;
          }
        }
        return this.emitLoaded(state, registered, registered.lib);
      }
      if (typeof registered?.get === 'function') {
        const lib = registered.get();
        if (!(lib instanceof Promise)) {
          addUseIn(registered, name);
          this.setShared({ pkgName, shared: registered, from: name, lib, loaded: true });
          return this.emitLoaded(state, registered, lib);
        }
      }
      if (shareInfo.lib) {
        shareInfo.loaded ||= true;
        return this.emitLoaded(state, shareInfo, shareInfo.lib);
      }
      const lib: unknown = shareInfo.get?.();
      if (!lib || lib instanceof Promise) {
        const code = lib && from === 'build' ? RUNTIME_005 : RUNTIME_006;
        return error(code, runtimeDescMap, { hostName: name, sharedPkgName: pkgName });
      }
      shareInfo.lib = lib as Shared['lib'];
      this.setShared({ pkgName, shared: shareInfo, from: name, lib: shareInfo.lib, loaded: true });
      return this.emitLoaded(state, shareInfo, lib);
    } catch (cause) {
      this.emitError(state, { error: cause });
      throw cause;
    }
  }

  private createState(
    lifecycle: LoadShareState['lifecycle'],
    pkgName: string,
    extraOptions?: LoadShareExtraOptions,
  ): LoadShareState {
    const shareInfo = getTargetSharedOptions({ pkgName, extraOptions, shareInfos: this.host.options.shared });
    return { lifecycle, pkgName, shareInfo, loadContext: extraOptions?.context };
  }

  private findRegistered({ pkgName, shareInfo, loadContext }: LoadShareState): Shared | undefined {
    const { resolveShare } = this.hooks.lifecycle;
    return getRegisteredShare(this.shareScopeMap, pkgName, shareInfo, resolveShare, loadContext)?.shared;
  }

  /** Uses a registered version, which may be loading already. */
  private async useRegistered(pkgName: string, shared: Shared): Promise<unknown> {
    let factory: unknown = shared.lib;
    if (!factory) {
      if (!shared.loading) {
        return this.load(pkgName, shared);
      }
      factory = await shared.loading;
      shared.loaded = true;
      factory = shared.lib ||= factory as Shared['lib'];
    }
    addUseIn(shared, this.host.options.name);
    return factory;
  }

  /** Uses the build's own module, and updates a version that was registered in the meantime. */
  private useOwn(state: LoadShareState): Promise<unknown> {
    const { pkgName, shareInfo } = state;
    return this.load(pkgName, shareInfo, (lib) => {
      const registered = this.findRegistered(state);
      if (registered) {
        Object.assign(registered, { lib, loaded: true, from: shareInfo.from });
      }
    });
  }

  private load(pkgName: string, shared: Shared, onLoaded?: (factory: unknown) => void): Promise<unknown> {
    const { name } = this.host.options;
    // Marked before it is loaded, as webpack does, so that containers of other tools don't replace it.
    shared.loaded = true;
    const load = async () => {
      const loaded = await shared.get();
      addUseIn(shared, name);
      // `loadShareSync` may have set it in the meantime.
      const factory = shared.lib || loaded;
      shared.lib = factory;
      onLoaded?.(factory);
      return factory;
    };
    const loading = load();
    this.setShared({ pkgName, shared, from: name, loading });
    loading.then(undefined, () => this.resetLoading(pkgName, shared, loading));
    return loading;
  }

  /** Resets a module that failed to load, so that it can be loaded again or replaced. */
  private resetLoading(pkgName: string, shared: Shared, loading: Promise<unknown>): void {
    const entries = (shared.scope ?? [DEFAULT_SCOPE]).map(
      (scope) => this.shareScopeMap[scope]?.[pkgName]?.[shared.version],
    );
    for (const entry of [shared, ...entries]) {
      if (entry && (entry === shared || entry.loading === loading)) {
        Object.assign(entry, { loaded: false, loading: null });
      }
    }
  }

  private emitLoaded(state: LoadShareState, selectedShared: Shared, factory: unknown): unknown {
    this.emit('afterLoadShare', { ...state, selectedShared });
    return factory;
  }

  private emitError(state: LoadShareState, outcome: { error?: unknown; recovered?: boolean }): void {
    this.emit('errorLoadShare', { ...state, ...outcome });
  }

  /** Calls a hook whose listeners only observe: an error of theirs is a warning. */
  private emit(hook: 'afterLoadShare' | 'errorLoadShare', args: LoadShareState & { selectedShared?: Shared }): void {
    const { host, shareScopeMap, hooks } = this;
    try {
      hooks.lifecycle[hook].emit({ ...args, shared: host.options.shared, shareScopeMap, origin: host });
    } catch (cause) {
      warn(cause);
    }
  }
}
