/**
 * What fedpack embeds in the runtime chunks of a build that uses the parts of Module Federation without
 * `ModuleFederationPlugin`: containers, remotes and share scopes as webpack's own runtime has them, and no instance.
 */
import type { WebpackRequire } from '../embed/types';
import { createConsumes, installInitialConsumes } from './consumes';
import { createContainerFace } from './container';
import { createRemotes } from './remotes';
import { createInitializeSharing, scopesOf } from './share-scope';

export type { WebpackRequire } from '../embed/types';
export type { SharedVersion, ShareScope } from './share-scope';

/**
 * Starts federation in a runtime chunk. The tables are read when they are needed, so that a hot update may bring new ones.
 *
 * @param require the chunk's `__webpack_require__`, with its federation tables set
 */
export function start(require: WebpackRequire, _options?: unknown): void {
  require.federation = Object.assign(require.federation ?? {}, createContainerFace(require));
  scopesOf(require);
  require.I = createInitializeSharing(require);
  if (require.f) {
    require.f.remotes = createRemotes(require);
    require.f.consumes = createConsumes(require);
  }
  installInitialConsumes(require);
}
