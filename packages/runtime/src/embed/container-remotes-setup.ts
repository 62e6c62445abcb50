import { handleFailedContainers } from './failed-containers';
import { createInitializeSharing } from './initialize-sharing';
import { createContainerLoader } from './load-container';
import { createExternalScopes } from './loading-tables';
import { locationsPlugin } from './remote-locations';
import { type CreateRemotesSetup, createRemotesSetup } from './remotes-setup';
import { createWaitForSharing } from './wait-for-sharing';

/**
 * Sets up remotes of any kind, including those that the federation instance doesn't load: remotes with several locations, and
 * externals.
 */
export const createContainerRemotesSetup: CreateRemotesSetup = (require, options, bundlerRuntime) => {
  const side = createRemotesSetup(require, options, bundlerRuntime, (handler) =>
    handleFailedContainers(require, options.remotes, handler),
  );
  const { loadContainer, useFirst } = createContainerLoader(require, side.setGetScope, options.remotes);
  return {
    ...side,
    slots: { ...side.slots, loadContainer },
    waitForSharing: createWaitForSharing(require, createExternalScopes(require, options)),
    plugins: [locationsPlugin(require, options.remotes, useFirst), ...side.plugins],
    initializeSharing: createInitializeSharing(require),
  };
};
