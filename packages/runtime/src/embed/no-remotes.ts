import type { CreateRemotesSetup } from './remotes-setup';

/** Sets up a build without remotes: share scopes only contain what the build itself provides. */
export const createNoRemotesSetup: CreateRemotesSetup = (require) => {
  const initialized: Record<string, true> = {};
  return {
    initFor: (_options, join) => join(),
    slots: {},
    initial: [],
    waitForSharing: (consume) => consume,
    plugins: [],
    update() {},
    initializeSharing(names) {
      const { instance, attachShareScopeMap } = require.federation;
      for (const name of Array.isArray(names) ? names : [names]) {
        if (!initialized[name]) {
          initialized[name] = true;
          instance.initializeSharing(name, { strategy: instance.options.shareStrategy, from: 'build' });
          attachShareScopeMap(require);
        }
      }
      return Promise.resolve(true);
    },
  };
};
