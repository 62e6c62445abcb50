/**
 * Replaces `@module-federation/webpack-bundler-runtime` in builds without remotes. It has the part of the API that works there; an
 * application that imports the API gets the complete runtime.
 */
import {
  createInstance,
  getInstance,
  init as initInstance,
  loadShare,
  loadShareSync,
  registerPlugins,
  registerShared,
} from '@module-federation/runtime';
import type { BundlerRuntime, Upstream } from '../../embed/types';
import { init } from './init';
import { initContainerEntry } from './init-container';
import { attachShareScopeMap } from './share-scope-map';

const api = {
  createInstance,
  getInstance,
  init: initInstance,
  loadShare,
  loadShareSync,
  registerPlugins,
  registerShared,
};

/**
 * Creates the bundler runtime of builds without remotes.
 *
 * @param shares its functions for shared modules
 */
export const withoutRemotes = (shares: Partial<BundlerRuntime>): Upstream => ({
  runtime: api,
  bundlerRuntime: { init, initContainerEntry, ...shares } as BundlerRuntime,
  attachShareScopeMap,
});
