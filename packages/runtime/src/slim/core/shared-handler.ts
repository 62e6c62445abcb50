/**
 * Stands for `shared/index.js` of the upstream core, in builds without remotes: the same hooks, with the same arguments, in
 * the same order. What is left out is what `share.ts` has left out, and remotes that are told of a share scope.
 */

import { RUNTIME_005, RUNTIME_006, runtimeDescMap } from '@module-federation/error-codes';
import { assert, error } from '@module-federation/runtime/core';
import type { LoadShareExtraOptions, Shared } from '@module-federation/runtime-core/dist/type/config.js';
import { warn } from './logger';
import { addUseIn, getRegisteredShare, getTargetSharedOptions } from './share';
import { ShareScopes } from './share-scopes';

/** What is told of an attempt to load a shared module. */
interface Attempt {
  lifecycle: 'loadShare' | 'loadShareSync';
  pkgName: string;
  shareInfo: Shared;
  loadContext: LoadShareExtraOptions['context'];
}

/** The shared modules of an instance. */
export class SharedHandler extends ShareScopes {
  /** Gives the factory of a shared module; false where the caller brings its own and nothing else fits. */
  async loadShare(pkgName: string, extraOptions?: LoadShareExtraOptions): Promise<unknown> {
    const { host } = this;
    const attempt = this.attempt('loadShare', pkgName, extraOptions);
    const { shareInfo, loadContext: context } = attempt;
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
      attempt.shareInfo = answer.shareInfo as Shared;
      attempt.loadContext = answer.loadContext || context;
      assert(
        attempt.shareInfo,
        `Cannot find shared "${pkgName}" in host "${host.options.name}". Ensure the shared config for "${pkgName}" is declared in the federation plugin options and the host has been initialized before loading shares.`,
      );
      const found = this.find(attempt);
      if (!found && extraOptions?.customShareInfo) {
        this.failed(attempt, { recovered: true });
        return false;
      }
      const selected = found ?? attempt.shareInfo;
      return this.loaded(attempt, selected, await (found ? this.use(pkgName, found) : this.useOwn(attempt)));
    } catch (cause) {
      this.failed(attempt, { error: cause });
      throw cause;
    }
  }

  /**
   * Gives the factory of a shared module that is there.
   *
   * @throws Error when it has to be waited for
   */
  loadShareSync(pkgName: string, extraOptions?: LoadShareExtraOptions): unknown {
    const { name } = this.host.options;
    const attempt = this.attempt('loadShareSync', pkgName, extraOptions);
    const { shareInfo, loadContext: context } = attempt;
    const from = extraOptions?.from;
    try {
      for (const scope of shareInfo.scope ?? []) {
        this.initializeSharing(scope, { strategy: shareInfo.strategy, from, context });
      }
      const found = this.find(attempt);
      if (typeof found?.lib === 'function') {
        addUseIn(found, name);
        if (!found.loaded) {
          found.loaded = true;
          if (found.from === name) {
            shareInfo.loaded = true;
          }
        }
        return this.loaded(attempt, found, found.lib);
      }
      if (typeof found?.get === 'function') {
        const lib = found.get();
        if (!(lib instanceof Promise)) {
          addUseIn(found, name);
          this.setShared({ pkgName, shared: found, from: name, lib, loaded: true });
          return this.loaded(attempt, found, lib);
        }
      }
      if (shareInfo.lib) {
        shareInfo.loaded ||= true;
        return this.loaded(attempt, shareInfo, shareInfo.lib);
      }
      const lib: unknown = shareInfo.get?.();
      if (!lib || lib instanceof Promise) {
        const code = lib && from === 'build' ? RUNTIME_005 : RUNTIME_006;
        return error(code, runtimeDescMap, { hostName: name, sharedPkgName: pkgName });
      }
      shareInfo.lib = lib as Shared['lib'];
      this.setShared({ pkgName, shared: shareInfo, from: name, lib: shareInfo.lib, loaded: true });
      return this.loaded(attempt, shareInfo, lib);
    } catch (cause) {
      this.failed(attempt, { error: cause });
      throw cause;
    }
  }

  private attempt(lifecycle: Attempt['lifecycle'], pkgName: string, extraOptions?: LoadShareExtraOptions): Attempt {
    const shareInfo = getTargetSharedOptions({ pkgName, extraOptions, shareInfos: this.host.options.shared });
    return { lifecycle, pkgName, shareInfo, loadContext: extraOptions?.context };
  }

  private find({ pkgName, shareInfo, loadContext }: Attempt): Shared | undefined {
    const { resolveShare } = this.hooks.lifecycle;
    return getRegisteredShare(this.shareScopeMap, pkgName, shareInfo, resolveShare, loadContext)?.shared;
  }

  /** Takes what stands in a scope, which somebody may be loading already. */
  private async use(pkgName: string, shared: Shared): Promise<unknown> {
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

  /** Takes what the build brings along, also for a scope where a version has come to stand meanwhile. */
  private useOwn(attempt: Attempt): Promise<unknown> {
    const { pkgName, shareInfo } = attempt;
    return this.load(pkgName, shareInfo, (lib) => {
      const found = this.find(attempt);
      if (found) {
        Object.assign(found, { lib, loaded: true, from: shareInfo.from });
      }
    });
  }

  private load(pkgName: string, shared: Shared, then?: (factory: unknown) => void): Promise<unknown> {
    const { name } = this.host.options;
    // Marked from now on, as webpack does: containers of other tools must not replace what is being loaded.
    shared.loaded = true;
    const load = async () => {
      const loaded = await shared.get();
      addUseIn(shared, name);
      // A consumer that can't wait may have brought the module meanwhile.
      const factory = shared.lib || loaded;
      shared.lib = factory;
      then?.(factory);
      return factory;
    };
    const loading = load();
    this.setShared({ pkgName, shared, from: name, loading });
    loading.then(undefined, () => this.failedToLoad(pkgName, shared, loading));
    return loading;
  }

  /** Lets a module that could not be loaded be tried again, or be replaced. */
  private failedToLoad(pkgName: string, shared: Shared, loading: Promise<unknown>): void {
    const entries = shared.scope.map((scope) => this.shareScopeMap[scope]?.[pkgName]?.[shared.version]);
    for (const entry of [shared, ...entries]) {
      if (entry && (entry === shared || entry.loading === loading)) {
        Object.assign(entry, { loaded: false, loading: null });
      }
    }
  }

  private loaded(attempt: Attempt, selectedShared: Shared, factory: unknown): unknown {
    this.tell('afterLoadShare', { ...attempt, selectedShared });
    return factory;
  }

  private failed(attempt: Attempt, how: { error?: unknown; recovered?: boolean }): void {
    this.tell('errorLoadShare', { ...attempt, ...how });
  }

  /** Tells a hook that can't change anything any more. */
  private tell(hook: 'afterLoadShare' | 'errorLoadShare', what: Attempt & { selectedShared?: Shared }): void {
    const { host, shareScopeMap, hooks } = this;
    try {
      hooks.lifecycle[hook].emit({ ...what, shared: host.options.shared, shareScopeMap, origin: host });
    } catch (cause) {
      warn(cause);
    }
  }
}
