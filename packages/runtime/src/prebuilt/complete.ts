/**
 * The complete runtime: that of builds with remotes of any kind, and the modules of the API, on the same instance. For builds that import
 * the API, or whose code may come to.
 */
import * as runtime from '@module-federation/runtime';
import * as helpers from '@module-federation/runtime/helpers';
import * as core from '@module-federation/runtime-core';
import { createContainerRemotesSetup } from '../embed/container-remotes-setup';
import { redeployedPlugin } from '../embed/faults/redeployed';
import { resolveErrorsPlugin } from '../embed/faults/silence-warnings';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { loadByInstanceOrContainer } from '../slim/bundler/from-container';
import { withRemotes } from '../slim/bundler/with-remotes';

const upstream = withRemotes(loadByInstanceOrContainer);

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream,
  createRemotesSetup: createContainerRemotesSetup,
  createSharesSetup,
  lastPlugins: [resolveErrorsPlugin, redeployedPlugin],
});

/** The exports of `@module-federation/webpack-bundler-runtime`. The state of a build is on its `__webpack_require__`. */
export const bundler = { ...upstream, instance: undefined, initOptions: undefined, bundlerRuntimeOptions: {} };

export { core, helpers, runtime };
