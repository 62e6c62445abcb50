/** The runtime of builds without remotes that share modules. */
// Ahead of ours: upstream's modules beside each other compress better.
import '@module-federation/runtime';

import { createNoRemotesSetup } from '../embed/no-remotes';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { consumes, installInitialConsumes } from '../slim/bundler/consumes';
import { withoutRemotes } from '../slim/bundler/without-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withoutRemotes({ consumes, installInitialConsumes }),
  createRemotesSetup: createNoRemotesSetup,
  createSharesSetup,
});
