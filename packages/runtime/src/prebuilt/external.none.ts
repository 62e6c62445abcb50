/** What a runtime of builds without remotes adds to the runtime core that the page provides. It takes that ahead of the constants. */
import { keepLoadedSharesPlugin } from '../embed/loaded-shares';
import { createNoRemotesSetup } from '../embed/no-remotes';
import { resolveSharePlugin } from '../embed/resolve-share';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { consumes, installInitialConsumes } from '../slim/bundler/consumes';
import { withoutRemotes } from '../slim/bundler/without-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withoutRemotes({ consumes, installInitialConsumes }),
  createRemotesSetup: createNoRemotesSetup,
  createSharesSetup,
  plugins: [keepLoadedSharesPlugin, resolveSharePlugin],
});
