import { createCircularInit, type InitFor } from './circular-init';
import { createCircularRemotes, type SetGetScope } from './circular-remotes';
import { retryFailedModules } from './failed-modules';
import { keepAlivePlugin } from './faults/keep-alive';
import { createInitializeByInstance } from './initialize-by-instance';
import { remoteTables, updateRemotes } from './loading-tables';
import type {
  BundlerRuntime,
  ChunkHandler,
  InitializeSharing,
  RemoteInfo,
  StartOptions,
  WebpackRequire,
} from './types';
import type { WaitForSharing } from './wait-for-sharing';

/** The parts that the remotes of a build add to the start of its runtime chunks. */
export interface RemotesSetup {
  /** Initialises a container for a consumer. */
  initFor: InitFor;
  /** Properties of `__webpack_require__.federation` for remote modules. */
  slots: object;
  /** The remotes that the instance is created with. */
  initial: RemoteInfo[];
  /** Delays consumes where containers share that the instance doesn't load. */
  waitForSharing: WaitForSharing;
  plugins: object[];
  initializeSharing: InitializeSharing;
  /** Adds the modules of a hot update. */
  update(): void;
  /** Loads the remote modules of a chunk. Undefined if there can't be any. */
  handler?: ChunkHandler;
}

/** Sets up the remotes of a runtime chunk. */
export type CreateRemotesSetup = (
  require: WebpackRequire,
  options: StartOptions,
  bundlerRuntime: BundlerRuntime,
) => RemotesSetup;

/** The setup of remotes that the federation instance loads. */
export interface InstanceRemotesSetup extends RemotesSetup {
  /** Stores the `getScope` for the next call of a container's `get`. */
  setGetScope: SetGetScope;
}

/**
 * Sets up remotes with a single location each, which the federation instance loads.
 *
 * @param wrapHandler wraps the handler that loads the remote modules of a chunk
 */
export const createRemotesSetup = (
  require: WebpackRequire,
  options: StartOptions,
  bundlerRuntime: BundlerRuntime,
  wrapHandler = (handler: ChunkHandler): ChunkHandler => handler,
): InstanceRemotesSetup => {
  const remotes = remoteTables(require, options.remotes);
  const circularRemotes = createCircularRemotes(require, remotes);
  const { initFor, plugin } = createCircularInit();
  const load = retryFailedModules(
    require,
    remotes.chunkMapping,
    circularRemotes.passGetScope((chunkMapping, chunkId, promises) =>
      bundlerRuntime.remotes({ ...remotes, chunkMapping, chunkId, promises }),
    ),
  );
  const handler = wrapHandler(load);
  return {
    initFor,
    slots: {
      // Containers that the instance doesn't load are initialised by `initializeSharing`.
      bundlerRuntimeOptions: { remotes: { ...remotes, idToRemoteMap: {} } },
    },
    // A remote with several locations has a module that tries them in order. The instance must not load them by itself.
    initial: Object.values(options.remotes)
      .filter((infos) => infos.length === 1)
      .flatMap((infos) => infos.filter((info) => info.externalType === 'script')),
    waitForSharing: (consume) => consume,
    plugins: [keepAlivePlugin(circularRemotes.takeGetScope), plugin],
    initializeSharing: createInitializeByInstance(require),
    update: () => updateRemotes(remotes),
    setGetScope: circularRemotes.setGetScope,
    handler: options.wrapRemotes?.(handler) ?? handler,
  };
};
