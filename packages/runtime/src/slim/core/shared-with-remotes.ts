/** Stands for `shared/index.js` of the upstream core, in builds with remotes: they are told of the share scopes. */

import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import type { InitScope } from '@module-federation/runtime-core/dist/type/config.js';
import { DEFAULT_SCOPE } from './default-scope';
import type { InitOptions } from './share-scopes';
import { SharedHandler as WithoutRemotes } from './shared-handler';

/** The shared modules of an instance, and of its remotes. */
export class SharedHandler extends WithoutRemotes {
  declare readonly initTokens: Record<string, InitScope[number]>;

  constructor(host: ModuleFederation) {
    super(host);
    this.initTokens = {};
  }

  /** Fills a scope, and lets the remotes join it that share in it. Gives what is waited for. */
  override initializeSharing(scopeName: string = DEFAULT_SCOPE, options?: InitOptions): Promise<void>[] {
    const { host, initTokens } = this;
    let initScope = options?.initScope;
    if (options?.from !== 'build') {
      initScope ??= [];
      initTokens[scopeName] ??= { from: host.name } as never;
      if (initScope.includes(initTokens[scopeName])) {
        return [];
      }
      initScope.push(initTokens[scopeName]);
    }
    super.initializeSharing(scopeName, options);
    const { shareStrategy, remotes } = host.options;
    if (shareStrategy !== 'version-first' && options?.strategy !== 'version-first') {
      return [];
    }
    return remotes
      .filter(({ shareScope }) => [shareScope].flat().includes(scopeName))
      .map(({ name }) => this.initRemote(name, initScope));
  }

  private async initRemote(id: string, initScope: InitScope | undefined): Promise<void> {
    const { remoteHandler } = this.host;
    const { module } = await remoteHandler.getRemoteModuleAndOptions({ id });
    const { remoteInfo } = module;
    const context = { initiator: 'loadShare', id, resourceType: 'remoteEntry', url: remoteInfo.entry } as const;
    let entry: Awaited<ReturnType<typeof module.getEntry>> | undefined;
    try {
      entry = await module.getEntry(undefined, context);
    } catch (error) {
      const answer = await remoteHandler.hooks.lifecycle.errorLoadRemote.emit({
        id,
        error,
        from: 'runtime',
        lifecycle: 'beforeLoadShare',
        remote: remoteInfo,
        origin: this.host,
      });
      entry = answer as typeof entry;
    }
    if (entry?.init && !module.initing) {
      module.remoteEntryExports = entry;
      await module.init(undefined, undefined, initScope, undefined, context);
    }
  }
}
