import { createJoin } from './join';
import type { Instance, SharingOptions } from './types';

/**
 * A runtime plugin that fills share scopes whatever the remotes do: upstream gives up all sharing, and with it whatever consumes
 * a shared module, when the manifest of one remote can't be had.
 */
export const sharingPlugin = {
  name: 'fedpack-sharing',
  apply(instance: Instance): void {
    const { sharedHandler } = instance;
    const fill = sharedHandler.initializeSharing;
    const join = createJoin(instance);

    sharedHandler.initializeSharing = (scope = 'default', { initScope = [], ...options }: SharingOptions = {}) => {
      const token = sharedHandler.initTokens[scope];
      if (options.from !== 'build' && token && initScope.includes(token)) {
        return [];
      }
      const host = instance.options;
      const { remotes } = host;
      // Upstream is to fill the scope with what this build provides, and to leave the remotes to us.
      host.remotes = [];
      try {
        fill.call(sharedHandler, scope, { ...options, initScope });
      } finally {
        host.remotes = remotes;
      }
      return host.shareStrategy === 'version-first' || options.strategy === 'version-first'
        ? remotes
            .filter(({ shareScope = 'default', isPlace }) => !isPlace && [shareScope].flat().includes(scope))
            .map(({ name }) => join(name, initScope))
        : [];
    };
  },
};
