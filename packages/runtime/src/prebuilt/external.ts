/**
 * What a complete runtime adds to the runtime core that the page provides. It takes that ahead of the constants. The core is upstream's own,
 * so runtime plugins do what prebuilt runtimes do in the modules that stand for upstream's.
 */
export { core, helpers, runtime } from './api';

import { createContainerRemotesSetup } from '../embed/container-remotes-setup';
import { manifestPlugin } from '../embed/faults/manifest';
import { preloadFilesPlugin } from '../embed/faults/preload-files';
import { keepLoadedSharesPlugin } from '../embed/loaded-shares';
import { resolveSharePlugin } from '../embed/resolve-share';
import { createSharesSetup } from '../embed/shares-setup';
import { createStart, type Start } from '../embed/start';
import { workerPlugin } from '../embed/worker';
import { loadByInstanceOrContainer } from '../slim/bundler/from-container';
import { withRemotes } from '../slim/bundler/with-remotes';
import { bundlerOf } from './api';

const upstream = withRemotes(loadByInstanceOrContainer);

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream,
  createRemotesSetup: createContainerRemotesSetup,
  createSharesSetup,
  plugins: [keepLoadedSharesPlugin, resolveSharePlugin],
  lastPlugins: [workerPlugin(), manifestPlugin, preloadFilesPlugin],
});

export const bundler = bundlerOf(upstream);
