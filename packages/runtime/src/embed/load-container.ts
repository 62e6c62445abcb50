import type { WebpackRequire } from './types';

/**
 * Loads the container of one place in a list of places through the federation instance, so that a manifest URL works in a
 * list as well.
 *
 * @returns a function that resolves to a container once its entry is there, and rejects when it can't be loaded
 */
export function createContainerLoader(require: WebpackRequire) {
  return async (name: string, entry: string) => {
    const { instance } = require.federation;
    const known = instance.options.remotes.find((remote: { name: string }) => remote.name === name);
    if (known?.entry !== entry) {
      instance.registerRemotes([{ name, entry }], { force: Boolean(known) });
    }
    const { module } = await instance.remoteHandler.getRemoteModuleAndOptions({ id: name });
    await module.getEntry();
    return {
      // The instance initialises the container with its share scopes when it loads a module of it.
      init: () => true,
      get: (expose: string) => instance.loadRemote(name + expose.slice(1), { loadFactory: false, from: 'build' }),
    };
  };
}
