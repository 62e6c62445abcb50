/** The runtime of builds whose remotes are remote entries or manifests, each of which the instance loads from one place. */
import { manifestPlugin } from '../embed/faults/manifest';
import { redeployedPlugin } from '../embed/faults/redeployed';
import { createRemoteSide } from '../embed/remote-side';
import { createShareSide } from '../embed/share-side';
import { createStart, type Start } from '../embed/start';
import { loadByInstance } from '../slim/bundler/remotes';
import { withRemotes } from '../slim/bundler/with-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withRemotes(loadByInstance),
  createRemoteSide,
  createShareSide,
  lastPlugins: [manifestPlugin, redeployedPlugin],
});
