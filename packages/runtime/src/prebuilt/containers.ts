/** The runtime of builds with remotes of any kind, including several locations and externals. */
// Ahead of ours: upstream's modules beside each other compress better.
import '@module-federation/runtime';

import { createContainerRemotesSetup } from '../embed/container-remotes-setup';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { loadByInstanceOrContainer } from '../slim/bundler/from-container';
import { withRemotes } from '../slim/bundler/with-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withRemotes(loadByInstanceOrContainer),
  createRemotesSetup: createContainerRemotesSetup,
  createSharesSetup,
});
