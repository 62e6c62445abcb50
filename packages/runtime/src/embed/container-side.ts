import { dropFailedContainers } from './failed-containers';
import { createInitializeSharing } from './initialize-sharing';
import { createContainerLoader } from './load-container';
import { sharesWithContainers } from './loading-tables';
import { placesPlugin } from './places';
import { type CreateRemoteSide, createRemoteSide } from './remote-side';

/**
 * The side of the remotes, in builds with containers that the federation instance does not load by itself: those of remotes
 * with several places, and externals.
 */
export const createContainerSide: CreateRemoteSide = (require, options, bundlerRuntime) => {
  const side = createRemoteSide(require, options, bundlerRuntime);
  return {
    ...side,
    slots: { ...side.slots, loadContainer: createContainerLoader(require, side.remember, options.remotes) },
    outsideScopes: sharesWithContainers(require, options),
    plugins: [placesPlugin(require, options.remotes), ...side.plugins],
    initializeSharing: createInitializeSharing(require),
    ...(side.handler && { handler: dropFailedContainers(require, side.handler) }),
  };
};
