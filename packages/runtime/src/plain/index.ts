/**
 * The runtime of builds that use the parts of Module Federation without `ModuleFederationPlugin`: containers, remotes and share
 * scopes as in webpack's own runtime, without a federation instance.
 */
import { inheritNonce } from '../csp/nonce';
import { loadAddedModules } from '../embed/load-added-modules';
import type { Hot, WebpackRequire } from '../embed/types';
import { createConsumes, createInitialConsumes } from './consumes';
import { createContainerInterface } from './container-interface';
import { createRemotes } from './remotes';
import { createInitializeSharing, scopesOf } from './share-scope';

export type { WebpackRequire } from '../embed/types';
export type { SharedVersion, ShareScope } from './share-scope';

/**
 * Starts federation in a runtime chunk. Tables are read on demand. After a hot update it is called again and defines new initial
 * consumes.
 *
 * @param require the chunk's `__webpack_require__`, with its federation tables set
 * @param module the module that starts federation
 */
export function start(require: WebpackRequire, _options?: unknown, module?: { hot?: Hot }): void {
  require.federation = require.federation ?? {};
  const { update } = require.federation;
  if (update) {
    update();
    return;
  }
  inheritNonce(require);
  const handlers = { remotes: createRemotes(require), consumes: createConsumes(require) };
  const setHandlers = () => require.f && Object.assign(require.f, handlers);
  const installInitial = createInitialConsumes(require);
  Object.assign(require.federation, createContainerInterface(require), {
    update() {
      setHandlers();
      installInitial();
      loadAddedModules(require, handlers, module?.hot);
    },
  });
  scopesOf(require);
  require.I = createInitializeSharing(require);
  setHandlers();
  installInitial();
}
