/** The complete runtime of builds whose remotes are remote entries or manifests with a single location, as those added at run time are. */
// Ahead of ours: upstream's modules beside each other compress better.
export { core, helpers, runtime } from './api';

import { createRemotesSetup } from '../embed/remotes-setup';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { loadByInstance } from '../slim/bundler/remotes';
import { withRemotes } from '../slim/bundler/with-remotes';
import { bundlerOf } from './api';

const upstream = withRemotes(loadByInstance);

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream,
  createRemotesSetup,
  createSharesSetup,
});

export const bundler = bundlerOf(upstream);

/** Which remotes it can load, for other builds on a page: the abilities of the prebuilt runtimes, and `complete`. */
export const can = 'manifests';
