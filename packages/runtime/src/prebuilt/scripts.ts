/** The runtime of builds whose remotes are remote entries, each of which the federation instance loads from one place. */
import { createRemoteSide } from '../embed/remote-side';
import { createShareSide } from '../embed/share-side';
import { createStart, type Start } from '../embed/start';
import { loadByInstance } from '../slim/bundler/remotes';
import { withRemotes } from '../slim/bundler/with-remotes';
import { noManifestsPlugin } from '../slim/core/no-manifests-plugin';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withRemotes(loadByInstance),
  createRemoteSide,
  createShareSide,
  plugins: [noManifestsPlugin],
});
