import { guardPlugin } from './faults/guard';
import { sharingPlugin } from './faults/sharing';
import { createFilling } from './filling';
import { createGetCircles, type Remember } from './get-circles';
import { createJoinCircles, type JoinFor } from './join-circles';
import { remoteTables, updateRemotes } from './loading-tables';
import { retryFailed } from './retry';
import type {
  BundlerRuntime,
  ChunkHandler,
  InitializeSharing,
  RemoteInfo,
  StartOptions,
  WebpackRequire,
} from './types';
import { workerPlugin } from './worker';

/** What the remotes of a build add to the start of its runtime chunks. */
export interface RemoteSide {
  /** Joins a share scope on behalf of a consumer. */
  joinFor: JoinFor;
  /** What stands on `__webpack_require__.federation` for the modules of remotes. */
  slots: object;
  /** The remotes that the instance knows from the start. */
  known: RemoteInfo[];
  /** Gives the share scopes that containers join which the instance does not load. */
  outsideScopes: () => string[];
  plugins: object[];
  initializeSharing: InitializeSharing;
  /** Takes in what a hot update has brought. */
  update(): void;
  /** Loads the remote modules of a chunk; none where there can't be any. */
  handler?: ChunkHandler;
}

/** Makes the side of the remotes of a runtime chunk. */
export type CreateRemoteSide = (
  require: WebpackRequire,
  options: StartOptions,
  bundlerRuntime: BundlerRuntime,
) => RemoteSide;

/** The side of remotes that the federation instance loads. */
export interface LoadedSide extends RemoteSide {
  /** Puts by what a container is to be handed when it is asked for a module. */
  remember: Remember;
}

/** The side of the remotes, in builds that have some, each of which the federation instance loads from one place. */
export const createRemoteSide: (...given: Parameters<CreateRemoteSide>) => LoadedSide = (
  require,
  options,
  bundlerRuntime,
) => {
  const remotes = remoteTables(require, options.remotes);
  const getCircles = createGetCircles(require, remotes);
  const { joinFor, plugin } = createJoinCircles();
  return {
    joinFor,
    slots: {
      // Containers that the instance does not load join by `initializeSharing`.
      bundlerRuntimeOptions: { remotes: { ...remotes, idToRemoteMap: {} } },
    },
    // A list of places is tried one after the other by its own module; the runtime must not load any of them unasked.
    known: Object.values(options.remotes)
      .filter((infos) => infos.length === 1)
      .flatMap((infos) => infos.filter((info) => info.externalType === 'script')),
    outsideScopes: () => [],
    plugins: [sharingPlugin, plugin, getCircles.plugin, guardPlugin, workerPlugin()],
    initializeSharing: createFilling(require),
    update: () => updateRemotes(remotes),
    remember: getCircles.remember,
    handler: retryFailed(
      require,
      remotes.chunkMapping,
      getCircles.handOn((chunkMapping, chunkId, promises) =>
        bundlerRuntime.remotes({ ...remotes, chunkMapping, chunkId, promises }),
      ),
    ),
  };
};
