/**
 * Stands for `@module-federation/webpack-bundler-runtime`, in builds without remotes. Of the API it holds what makes sense
 * there; an application that imports it gets the complete runtime.
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
import { initContainerEntry } from './container';
import { init } from './init';
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

/** The bundler runtime of builds without remotes; `shares` are its functions for shared modules. */
export const withoutRemotes = (shares: Partial<BundlerRuntime>): Upstream => ({
  runtime: api,
  bundlerRuntime: { init, initContainerEntry, ...shares } as BundlerRuntime,
  attachShareScopeMap,
});
