/** The modules of the API, as the complete runtimes export them. */
import * as runtime from '@module-federation/runtime';
import * as helpers from '@module-federation/runtime/helpers';
import * as core from '@module-federation/runtime-core';
import type { Upstream } from '../embed/types';

export { core, helpers, runtime };

/** The exports of `@module-federation/webpack-bundler-runtime`. The state of a build is on its `__webpack_require__`. */
export const bundlerOf = (upstream: Upstream) => ({
  ...upstream,
  instance: undefined,
  initOptions: undefined,
  bundlerRuntimeOptions: {},
});
