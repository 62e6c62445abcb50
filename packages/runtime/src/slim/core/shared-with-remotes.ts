/** Stands for `shared/index.js` of the upstream core, in builds with remotes. Those join by `embed/faults/sharing.ts`. */

import type { ModuleFederation } from '@module-federation/runtime-core/dist/core.js';
import type { InitScope } from '@module-federation/runtime-core/dist/type/config.js';
import { DEFAULT_SCOPE } from './default-scope';
import type { InitOptions } from './share-scopes';
import { SharedHandler as WithoutRemotes } from './shared-handler';

/** The shared modules of an instance with remotes. */
export class SharedHandler extends WithoutRemotes {
  declare readonly initTokens: Record<string, InitScope[number]>;

  constructor(host: ModuleFederation) {
    super(host);
    this.initTokens = {};
  }

  /** Fills a scope with what the build provides, and lets those who are told of it know that it is. */
  override initializeSharing(scopeName: string = DEFAULT_SCOPE, options?: InitOptions): Promise<void>[] {
    const { host, initTokens } = this;
    if (options?.from !== 'build') {
      initTokens[scopeName] ??= { from: host.name } as never;
      options?.initScope?.push(initTokens[scopeName]);
    }
    return super.initializeSharing(scopeName, options);
  }
}
