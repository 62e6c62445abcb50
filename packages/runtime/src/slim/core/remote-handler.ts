/** Replaces `remote/index.js` of upstream's core: the same hooks, results and errors. */
import { RUNTIME_004, runtimeDescMap } from '@module-federation/error-codes';
import { assert, CurrentGlobal, error, Global } from '@module-federation/runtime/core';
import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import { getInfoWithoutType } from '@module-federation/runtime-core/dist/global.js';
import { Module } from '@module-federation/runtime-core/dist/module/index.js';
import { getGlobalRemoteInfo } from '@module-federation/runtime-core/dist/plugins/snapshot/SnapshotHandler.js';
import type { RemoteHandler as Upstream } from '@module-federation/runtime-core/dist/remote/index.js';
import type { Options, Remote } from '@module-federation/runtime-core/dist/type/config.js';
import type { PreloadRemoteArgs } from '@module-federation/runtime-core/dist/type/preload.js';
import { AsyncHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncHook.js';
import { AsyncWaterfallHook } from '@module-federation/runtime-core/dist/utils/hooks/asyncWaterfallHooks.js';
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';
import { SyncHook } from '@module-federation/runtime-core/dist/utils/hooks/syncHook.js';
import { SyncWaterfallHook } from '@module-federation/runtime-core/dist/utils/hooks/syncWaterfallHook.js';
import { getRemoteInfo } from '@module-federation/runtime-core/dist/utils/load.js';
import { matchRemoteWithNameAndExpose } from '@module-federation/runtime-core/dist/utils/manifest.js';
import { getFMId } from '@module-federation/runtime-core/dist/utils/tool.js';
import { isBrowserEnvValue, warn } from '@module-federation/sdk';
import { isWorker } from '../../embed/worker-scripts';
import { DEFAULT_SCOPE } from './default-scope';
import { logger } from './logger';
import { preloadRemote } from './preload-remote';
import { removeContainer } from './remove-container';

type Match = Awaited<ReturnType<Upstream['getRemoteModuleAndOptions']>>['remoteMatchInfo'];
type LoadOptions = Parameters<Upstream['loadRemote']>[1];

/** The remotes of an instance. */
export class RemoteHandler {
  declare readonly hooks: Upstream['hooks'];
  declare readonly host: ModuleFederation;
  declare readonly idToRemoteMap: Upstream['idToRemoteMap'];

  constructor(host: ModuleFederation) {
    this.hooks = new PluginSystem({
      beforeRegisterRemote: new SyncWaterfallHook('beforeRegisterRemote'),
      registerRemote: new SyncWaterfallHook('registerRemote'),
      beforeRequest: new AsyncWaterfallHook('beforeRequest'),
      afterMatchRemote: new AsyncHook('afterMatchRemote'),
      onLoad: new AsyncHook('onLoad'),
      afterLoadRemote: new AsyncHook('afterLoadRemote'),
      handlePreloadModule: new SyncHook('handlePreloadModule'),
      errorLoadRemote: new AsyncHook('errorLoadRemote'),
      beforePreloadRemote: new AsyncHook('beforePreloadRemote'),
      generatePreloadAssets: new AsyncHook('generatePreloadAssets'),
      afterPreloadRemote: new AsyncHook('afterPreloadRemote'),
      loadEntry: new AsyncHook(),
    }) as never;
    this.host = host;
    this.idToRemoteMap = {};
  }

  /** Registers the remotes of new options. Returns all remotes. */
  formatAndRegisterRemote(globalOptions: Options, { remotes = [] }: { remotes?: Remote[] }): Remote[] {
    for (const remote of remotes || []) {
      this.registerRemote(remote, globalOptions.remotes);
    }
    return globalOptions.remotes;
  }

  /** Records which remote an id belongs to, by its name and by its alias. */
  setIdToRemoteMap(id: string, { remote: { name, alias }, expose }: Match): void {
    const set = (key: string) => {
      this.idToRemoteMap[key] = { name, expose };
    };
    set(id);
    if (alias && id.startsWith(name)) {
      set(id.replace(name, alias));
    } else if (alias && id.startsWith(alias)) {
      set(id.replace(alias, name));
    }
  }

  /** Loads a module of a remote, or its factory. */
  async loadRemote(id: string, options?: LoadOptions): Promise<unknown> {
    const { host: origin } = this;
    const { errorLoadRemote, onLoad, afterLoadRemote } = this.hooks.lifecycle;
    const { loadFactory = true, from = 'runtime' } = options || {};
    const match = matchRemoteWithNameAndExpose(origin.options.remotes, id);
    let request = { id, expose: match?.expose, remote: match && getRemoteInfo(match.remote) };
    const outcome: { error?: unknown; recovered?: true } = {};
    try {
      const { module, moduleOptions, remoteMatchInfo } = await this.getRemoteModuleAndOptions({ id });
      const { pkgNameOrAlias, remote, expose, id: requestId, remoteSnapshot } = remoteMatchInfo;
      request = { id: requestId, expose, remote: getRemoteInfo(remote) };
      const loaded = await module.get(requestId, expose, options, remoteSnapshot);
      const hooked: unknown = await onLoad.emit({
        ...{ id: requestId, pkgNameOrAlias, expose, remote, origin },
        exposeModule: loadFactory ? loaded : undefined,
        exposeModuleFactory: loadFactory ? undefined : loaded,
        options: moduleOptions,
        moduleInstance: module,
      });
      this.setIdToRemoteMap(id, remoteMatchInfo);
      return typeof hooked === 'function' ? hooked : loaded;
    } catch (failure) {
      outcome.error = failure;
      const args = { ...request, id, error: failure, from, lifecycle: 'onLoad', origin };
      const recovered = await errorLoadRemote.emit(args as never).catch((hookError) => {
        outcome.error = hookError;
        throw hookError;
      });
      if (!recovered) {
        throw failure;
      }
      outcome.recovered = true;
      return recovered;
    } finally {
      await afterLoadRemote.emit({ ...request, options, origin, ...outcome } as never);
    }
  }

  /** Loads the files of remotes ahead. */
  preloadRemote(preloadOps: PreloadRemoteArgs[]): Promise<void> {
    return preloadRemote(this.host, preloadOps);
  }

  /** Registers remotes. Existing ones are only replaced with `force`. */
  registerRemotes(remotes: Remote[], options?: { force?: boolean }): void {
    for (const remote of remotes) {
      this.registerRemote(remote, this.host.options.remotes, options?.force);
    }
  }

  /** Adds a remote whose container exists. */
  initRawContainer(name: string, entry: string, container: object): Module {
    const { host } = this;
    const module = new Module({ host, remoteInfo: getRemoteInfo({ name, entry }) });
    module.remoteEntryExports = container as never;
    host.moduleCache.set(name, module);
    return module;
  }

  /** Finds the remote of an id, and creates its module. */
  async getRemoteModuleAndOptions({ id }: { id: string }): ReturnType<Upstream['getRemoteModuleAndOptions']> {
    const { host } = this;
    const { beforeRequest, errorLoadRemote, afterMatchRemote } = this.hooks.lifecycle;
    const common = { options: host.options, origin: host };
    const request = await beforeRequest.emit({ id, ...common }).catch(async (failure) => {
      const args = { id, ...common, from: 'runtime', error: failure, lifecycle: 'beforeRequest' };
      const recovered = await errorLoadRemote.emit(args as never);
      if (!recovered) {
        throw failure;
      }
      return recovered as { id: string };
    });
    const requestId = request.id;
    const match = matchRemoteWithNameAndExpose(host.options.remotes, requestId);
    if (!match) {
      try {
        error(RUNTIME_004, runtimeDescMap, { hostName: host.options.name, requestId });
      } catch (failure) {
        await afterMatchRemote.emit({ id: requestId, ...common, error: failure });
        throw failure;
      }
    }
    const remoteInfo = getRemoteInfo(match.remote);
    const args = { id: requestId, ...match, ...common, remoteInfo };
    await afterMatchRemote.emit({ ...args });
    const remoteMatchInfo = (await host.sharedHandler.hooks.lifecycle.afterResolve.emit(args)) as Match;
    const { remote, expose } = remoteMatchInfo;
    assert(
      remote && expose,
      `The 'beforeRequest' hook was executed, but it failed to return the correct 'remote' and 'expose' values while loading ${requestId}.`,
    );
    const moduleOptions = { host, remoteInfo };
    const module = host.moduleCache.get(remote.name) ?? new Module(moduleOptions);
    host.moduleCache.set(remote.name, module);
    return { module, moduleOptions, remoteMatchInfo };
  }

  /** Removes a remote and all that the page keeps of it. */
  removeRemote(remote: Remote): void {
    try {
      const { host } = this;
      const { name } = remote;
      const index = host.options.remotes.findIndex((each) => each.name === name);
      if (index >= 0) {
        host.options.remotes.splice(index, 1);
      }
      const { moduleInfo } = CurrentGlobal.__FEDERATION__;
      delete moduleInfo[getInfoWithoutType(moduleInfo, getFMId(remote)).key];
      if ('entry' in remote) {
        host.snapshotHandler.manifestCache.delete(remote.entry);
        delete Global.__FEDERATION__.__MANIFEST_LOADING__[remote.entry];
      }
      const snapshot = getGlobalRemoteInfo(remote, host).hostGlobalSnapshot as { remotesInfo?: object } | undefined;
      if (snapshot?.remotesInfo) {
        const { key } = getInfoWithoutType(snapshot.remotesInfo, name as never);
        delete snapshot.remotesInfo[key as never];
      }
      const module = host.moduleCache.get(name);
      if (module) {
        removeContainer(module.remoteInfo);
        host.moduleCache.delete(name);
      }
    } catch (failure) {
      logger.error(`removeRemote failed: ${failure instanceof Error ? failure.message : failure}`);
    }
  }

  private registerRemote(remote: Remote, remotes: Remote[], force?: boolean): void {
    const { beforeRegisterRemote, registerRemote } = this.hooks.lifecycle;
    const args = { remote, origin: this.host };
    beforeRegisterRemote.emit({ ...args });
    const registered = remotes.find(({ name }) => name === remote.name);
    if (registered && !force) {
      return;
    }
    if (registered) {
      this.removeRemote(registered);
    }
    normalize(remote, remotes);
    remotes.push(remote);
    registerRemote.emit(args);
    if (registered) {
      warn(
        `The remote "${remote.name}" is already registered. Please note that overriding it may cause unexpected errors.`,
      );
    }
  }
}

/** Checks the alias of a remote, and sets its defaults. */
function normalize(remote: Remote, remotes: Remote[]): void {
  const { alias } = remote;
  if (alias) {
    const equal = remotes.find((each) => each.name.startsWith(alias) || each.alias?.startsWith(alias));
    assert(
      !equal,
      `The alias ${alias} of remote ${remote.name} is not allowed to be the prefix of ${equal?.name} name or alias`,
    );
  }
  if ('entry' in remote && (isBrowserEnvValue || isWorker) && !remote.entry.startsWith('http')) {
    remote.entry = new URL(remote.entry, location.origin).href;
  }
  remote.shareScope ||= DEFAULT_SCOPE;
  remote.type ||= 'global';
}
