/**
 * Replaces `@module-federation/webpack-bundler-runtime`. It leaves out tree-shaken shared modules, which fedpack doesn't build. The
 * API is upstream's.
 */
import * as runtime from '@module-federation/runtime';
import type { BundlerRuntime, Upstream } from '../../embed/types';
import { consumes, installInitialConsumes } from './consumes';
import { init } from './init';
import { initContainerEntry } from './init-container';
import { initializeSharing } from './initialize-sharing';
import { createRemotes, type LoadRemoteModule } from './remotes';
import { attachShareScopeMap } from './share-scope-map';

/**
 * Creates the bundler runtime of builds with remotes.
 *
 * @param load loads a remote module
 */
export function withRemotes(load: LoadRemoteModule): Upstream {
  const remotes = createRemotes(load);
  const bundlerRuntime = {
    init,
    remotes,
    consumes,
    I: initializeSharing,
    S: {},
    installInitialConsumes,
    initContainerEntry,
  };
  return { runtime, bundlerRuntime: bundlerRuntime as unknown as BundlerRuntime, attachShareScopeMap };
}
