/** The runtime of builds without remotes that share nothing. */
import { createNoRemotesSetup } from '../embed/no-remotes';
import { createNoSharesSetup } from '../embed/no-shares';
import { createStart, type Start } from '../embed/start';
import { withoutRemotes } from '../slim/bundler/without-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withoutRemotes({}),
  createRemotesSetup: createNoRemotesSetup,
  createSharesSetup: createNoSharesSetup,
});
