/** The runtime of builds with remotes of any kind: also lists of places, and externals. */
import { createContainerSide } from '../embed/container-side';
import { manifestPlugin } from '../embed/faults/manifest';
import { redeployedPlugin } from '../embed/faults/redeployed';
import { createShareSide } from '../embed/share-side';
import { createStart, type Start } from '../embed/start';
import { loadFromAny } from '../slim/bundler/from-container';
import { withRemotes } from '../slim/bundler/with-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withRemotes(loadFromAny),
  createRemoteSide: createContainerSide,
  createShareSide,
  lastPlugins: [manifestPlugin, redeployedPlugin],
});
