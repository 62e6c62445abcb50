import type { RemoteTables } from '../../embed/loading-tables';
import type { RemoteInfo, WebpackRequire } from '../../embed/types';
import { attachShareScopeMap } from './share-scope-map';
import { createSteps, type Data, type Steps } from './steps';

/** Loads a remote module of a remote; `undefined` stands for one that has several places. */
export type Load = (
  require: WebpackRequire,
  data: Data,
  remote: RemoteInfo | undefined,
  steps: Steps,
  getScope: unknown[],
) => void;

/** Makes what loads the remote modules of a chunk. */
export const createRemotes =
  (load: Load) =>
  (options: RemoteTables & { chunkId: string; promises: unknown[] }): void => {
    const { chunkId, promises, webpackRequire: require, chunkMapping } = options;
    attachShareScopeMap(require);
    for (const id of (require.o(chunkMapping, chunkId) && chunkMapping[chunkId]) || []) {
      const getScope = require.R ?? [];
      const data = options.idToExternalAndNameMapping[id] as unknown as Data;
      if (!getScope.includes(data)) {
        getScope.push(data);
        if (data.p) {
          promises.push(data.p);
        } else {
          const [remote, ...others] = options.idToRemoteMap[id] ?? [];
          const only = others.length === 0 ? remote : undefined;
          load(require, data, only, createSteps(require, id, data, promises), getScope);
        }
      }
    }
  };

/** Loads it by the federation instance, once the remotes have been told of the share scopes. */
export const loadByInstance: Load = (require, [scopes, expose], remote, { take, end }) => {
  const { instance } = require.federation;
  const run = (): Promise<() => unknown> =>
    require.federation.instance.loadRemote(remote?.name + expose.slice(1), { loadFactory: false, from: 'build' });
  const tell = (scope: string) => instance.sharedHandler.initializeSharing(scope);
  const isTold = instance.options.shareStrategy === 'version-first';
  take(() => (isTold ? Promise.all([scopes].flat().map(tell)).then(run) : run()), end, true);
};
