import type { CreateRemoteSide } from './remote-side';

/**
 * The side of the remotes, in builds that have none. Nobody waits for this build's containers in a circle, nothing is told
 * of its share scopes, and the scopes are filled by what the build itself provides.
 */
export const createNoRemotes: CreateRemoteSide = (require) => {
  const filled: Record<string, true> = {};
  return {
    joinFor: (_options, join) => join(),
    slots: {},
    known: [],
    outsideScopes: () => [],
    plugins: [],
    update() {},
    initializeSharing(names) {
      const { instance, attachShareScopeMap } = require.federation;
      for (const name of Array.isArray(names) ? names : [names]) {
        if (!filled[name]) {
          filled[name] = true;
          instance.initializeSharing(name, { strategy: instance.options.shareStrategy, from: 'build' });
          attachShareScopeMap(require);
        }
      }
      return Promise.resolve(true);
    },
  };
};
