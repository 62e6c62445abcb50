/**
 * The complete runtime: that of builds with remotes of any kind, and the modules of the API, on the same instance. For builds that import
 * the API, or whose code may come to.
 */
// Ahead of ours: upstream's modules beside each other compress better.
export { core, helpers, runtime } from './api';

import { createContainerRemotesSetup } from '../embed/container-remotes-setup';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { loadByInstanceOrContainer } from '../slim/bundler/from-container';
import { withRemotes } from '../slim/bundler/with-remotes';
import { bundlerOf } from './api';

const upstream = withRemotes(loadByInstanceOrContainer);

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream,
  createRemotesSetup: createContainerRemotesSetup,
  createSharesSetup,
});

export const bundler = bundlerOf(upstream);

/** Which remotes it can load, for other builds on a page: the abilities of the prebuilt runtimes, and `complete`. */
export const can = 'complete';
