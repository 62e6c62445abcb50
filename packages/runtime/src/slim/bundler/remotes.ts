import type { RemoteTables } from '../../embed/loading-tables';
import type { RemoteInfo, WebpackRequire } from '../../embed/types';
import { createLoadSteps, type LoadSteps, type RemoteModuleData } from './load-steps';
import { attachShareScopeMap } from './share-scope-map';

/** Loads a remote module. `remote` is undefined if it has several locations. */
export type LoadRemoteModule = (
  require: WebpackRequire,
  data: RemoteModuleData,
  remote: RemoteInfo | undefined,
  steps: LoadSteps,
  getScope: unknown[],
) => void;

/** Creates the handler that loads the remote modules of a chunk. */
export const createRemotes =
  (load: LoadRemoteModule) =>
  (options: RemoteTables & { chunkId: string; promises: unknown[] }): void => {
    const { chunkId, promises, webpackRequire: require, chunkMapping } = options;
    attachShareScopeMap(require);
    for (const id of (require.o(chunkMapping, chunkId) && chunkMapping[chunkId]) || []) {
      const getScope = require.R ?? [];
      const data = options.idToExternalAndNameMapping[id] as unknown as RemoteModuleData;
      if (!getScope.includes(data)) {
        getScope.push(data);
        if (data.p) {
          promises.push(data.p);
        } else {
          const [remote, ...others] = options.idToRemoteMap[id] ?? [];
          const single = others.length === 0 ? remote : undefined;
          load(require, data, single, createLoadSteps(require, id, data, promises), getScope);
        }
      }
    }
  };

/** Loads it through the federation instance, after sharing is initialised. */
export const loadByInstance: LoadRemoteModule = (require, [scopes, expose], remote, steps) => {
  const { loading, onFactory, onError } = steps;
  const { instance } = require.federation;
  const run = (): Promise<() => unknown> =>
    require.federation.instance.loadRemote(remote?.name + expose.slice(1), { loadFactory: false, from: 'build' });
  const initializeSharing = (scope: string) => instance.sharedHandler.initializeSharing(scope);
  const isVersionFirst = instance.options.shareStrategy === 'version-first';
  try {
    const loaded = isVersionFirst ? Promise.all([scopes].flat().map(initializeSharing)).then(run) : run();
    loading(loaded.then(onFactory, onError));
  } catch (error) {
    onError(error);
  }
};
