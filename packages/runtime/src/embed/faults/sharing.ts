import { createInitRemote } from './init-remote';
import type { Instance, SharingOptions } from './types';

/** Keeps sharing working if remotes fail: upstream rejects all sharing if the manifest of one remote can't be loaded. */
export function keepSharing(instance: Instance): void {
  const { sharedHandler } = instance;
  const initializeSharing = sharedHandler.initializeSharing;
  const initRemote = createInitRemote(instance);

  sharedHandler.initializeSharing = (scope = 'default', { initScope = [], ...options }: SharingOptions = {}) => {
    const token = sharedHandler.initTokens[scope];
    if (options.from !== 'build' && token && initScope.includes(token)) {
      return [];
    }
    const host = instance.options;
    const { remotes } = host;
    // Upstream registers the build's own modules. The remotes are handled here.
    host.remotes = [];
    try {
      initializeSharing.call(sharedHandler, scope, { ...options, initScope });
    } finally {
      host.remotes = remotes;
    }
    return host.shareStrategy === 'version-first' || options.strategy === 'version-first'
      ? remotes
          .filter(({ shareScope = 'default', isLocation }) => !isLocation && [shareScope].flat().includes(scope))
          .map(({ name }) => initRemote(name, initScope))
      : [];
  };
}
