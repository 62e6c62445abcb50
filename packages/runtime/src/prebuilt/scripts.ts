/** The runtime of builds whose remotes are remote entries with a single location. */
// Ahead of ours: upstream's modules beside each other compress better.
import '@module-federation/runtime';

import { createRemotesSetup } from '../embed/remotes-setup';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { loadByInstance } from '../slim/bundler/remotes';
import { withRemotes } from '../slim/bundler/with-remotes';
import { noManifestsPlugin } from '../slim/core/no-manifests-plugin';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withRemotes(loadByInstance),
  createRemotesSetup,
  createSharesSetup,
  plugins: [noManifestsPlugin],
});
