/**
 * What fedpack embeds in the runtime chunks of a build that uses the parts of Module Federation without
 * `ModuleFederationPlugin`: containers, remotes and share scopes as webpack's own runtime has them, and no instance.
 */
import { loadLate } from '../embed/late';
import type { Hot, WebpackRequire } from '../embed/types';
import { createConsumes, createInitialConsumes } from './consumes';
import { createContainerFace } from './container';
import { createRemotes } from './remotes';
import { createInitializeSharing, scopesOf } from './share-scope';

export type { WebpackRequire } from '../embed/types';
export type { SharedVersion, ShareScope } from './share-scope';

/**
 * Starts federation in a runtime chunk. The tables are read when they are needed; called again, after a hot update has set them
 * anew, it loads what has to be there at once.
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
  const handlers = { remotes: createRemotes(require), consumes: createConsumes(require) };
  const setHandlers = () => require.f && Object.assign(require.f, handlers);
  const installInitial = createInitialConsumes(require);
  Object.assign(require.federation, createContainerFace(require), {
    update() {
      setHandlers();
      installInitial();
      loadLate(require, handlers, module?.hot);
    },
  });
  scopesOf(require);
  require.I = createInitializeSharing(require);
  setHandlers();
  installInitial();
}
