/**
 * Replaces `shared/index.js` of upstream's core in builds with remotes. Remotes join a share scope in `embed/faults/sharing.ts`.
 */

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

  /** Registers the build's shared modules in a scope, and adds the scope's token to the `initScope`. */
  override initializeSharing(scopeName: string = DEFAULT_SCOPE, options?: InitOptions): Promise<void>[] {
    const { host, initTokens } = this;
    if (options?.from !== 'build') {
      initTokens[scopeName] ??= { from: host.name } as never;
      options?.initScope?.push(initTokens[scopeName]);
    }
    return super.initializeSharing(scopeName, options);
  }
}
