/**
 * Stands for `@module-federation/webpack-bundler-runtime`. What is left out: shared modules of which only the used exports
 * are built, which fedpack does not make. The API that it holds is upstream's.
 */
import * as runtime from '@module-federation/runtime';
import type { BundlerRuntime, Upstream } from '../../embed/types';
import { consumes, installInitialConsumes } from './consumes';
import { initContainerEntry } from './container';
import { init } from './init';
import { initializeSharing } from './initialize-sharing';
import { createRemotes, type Load } from './remotes';
import { attachShareScopeMap } from './share-scope-map';

/** The bundler runtime of builds with remotes, whose modules `load` loads. */
export function withRemotes(load: Load): Upstream {
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
