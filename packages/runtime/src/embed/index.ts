/**
 * What fedpack embeds in every runtime chunk: it hands the tables of the chunk to the upstream bundler runtime and starts
 * the federation instance. Runs once per runtime chunk, before any federated module is asked for.
 */
import upstream from '@module-federation/webpack-bundler-runtime';
import { choicePlugin } from './choose';
import { createCircles } from './circles';
import { createContainerFace } from './container';
import { explainEarlyImports } from './early';
import { createGetCircles } from './get-circles';
import { createInitializeSharing } from './initialize-sharing';
import { instanceOf } from './instance';
import { createJoinCircles } from './join-circles';
import { createContainerLoader } from './load-container';
import { consumeTables, remoteTables, sharesWithContainers } from './loading-tables';
import { placesPlugin } from './places';
import { callPlugins } from './plugins';
import { providedShares } from './provided';
import { retryFailed } from './retry';
import { createSharingWait } from './sharing-wait';
import { createStartup } from './startup';
import type { ChunkHandler, StartOptions, WebpackRequire } from './types';
import { workerPlugin } from './worker';

export type { StartOptions, WebpackRequire } from './types';

/**
 * Starts federation in a runtime chunk.
 *
 * @param require the chunk's `__webpack_require__`, with its federation tables set
 * @param options what the plugin was configured with
 */
export function start(require: WebpackRequire, options: StartOptions): void {
  const remotes = remoteTables(require, options.remotes);
  const getCircles = createGetCircles(require, remotes);
  const joinCircles = createJoinCircles();
  const federation = Object.assign(require.federation, upstream, {
    ...createContainerFace(require, joinCircles.joinFor),
    loadContainer: createContainerLoader(require, getCircles.remember),
  });
  const { bundlerRuntime } = federation;

  const { loadAtOnce, asking, afterSharing } = createSharingWait(require, sharesWithContainers(require, options));
  const consumes = consumeTables(require, loadAtOnce);
  const circles = createCircles(require, consumes, asking);
  // Containers outside of the instance join by `createInitializeSharing`.
  federation.bundlerRuntimeOptions = { remotes: { ...remotes, idToRemoteMap: {} } };
  federation.consumesLoadingModuleToHandlerMapping = consumes.moduleToHandlerMapping;
  federation.initOptions = {
    name: options.name,
    shareStrategy: options.shareStrategy,
    // A list of places is tried one after the other by its own module; the runtime must not load any of them unasked.
    remotes: Object.values(options.remotes)
      .filter((infos) => infos.length === 1)
      .flatMap((infos) => infos.filter((info) => info.externalType === 'script')),
    shared: providedShares(require, loadAtOnce),
    plugins: [
      placesPlugin(require, options.remotes),
      choicePlugin,
      circles.plugin,
      joinCircles.plugin,
      getCircles.plugin,
      workerPlugin(),
      ...callPlugins(options.plugins),
    ],
  };

  require.S = require.S || {};
  require.I = createInitializeSharing(require);
  const consume: ChunkHandler = (chunkId, promises) => bundlerRuntime.consumes({ ...consumes, chunkId, promises });
  const handlers = {
    remotes: retryFailed(
      require,
      remotes.chunkMapping,
      getCircles.handOn((chunkMapping, chunkId, promises) =>
        bundlerRuntime.remotes({ ...remotes, chunkMapping, chunkId, promises }),
      ),
    ),
    consumes: afterSharing(circles.breakCircles(consume)),
  };
  if (require.f) {
    Object.assign(require.f, handlers);
  }
  federation.startup = createStartup(require, handlers);

  federation.instance = instanceOf(options.name, options.build, () => bundlerRuntime.init({ webpackRequire: require }));
  federation.attachShareScopeMap(require);
  if (consumes.initialConsumes.length > 0) {
    bundlerRuntime.installInitialConsumes(consumes);
  }
  explainEarlyImports(require);
}
