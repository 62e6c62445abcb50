import { createCircularShares } from './circular-shares';
import { createFactoryCalls } from './factory-calls';
import { consumeTables, updateConsumes } from './loading-tables';
import { createProvidedShares, type ProvidedShare } from './provided-shares';
import type { BundlerRuntime, ChunkHandler, WebpackRequire } from './types';
import type { WaitForSharing } from './wait-for-sharing';

/** The parts that the shared modules of a build add to the start of its runtime chunks. */
export interface SharesSetup {
  /** Properties of `__webpack_require__.federation` for shared modules. */
  slots: object;
  /** The modules that the build provides, by share key. */
  provided: Record<string, ProvidedShare[]>;
  plugins: object[];
  /** Loads the consumed shared modules of a chunk. Undefined if there can't be any. */
  handler?: ChunkHandler;
  /** Defines the initial consumes. Called once there is an instance. */
  installInitial(): void;
  /** Adds the modules of a hot update. */
  update(): void;
}

/**
 * Sets up the shared modules of a runtime chunk.
 *
 * @param waitForSharing delays consumes where containers share that the instance doesn't load
 */
export type CreateSharesSetup = (
  require: WebpackRequire,
  waitForSharing: WaitForSharing,
  bundlerRuntime: BundlerRuntime,
) => SharesSetup;

/** Sets up the shared modules of builds that have some. */
export const createSharesSetup: CreateSharesSetup = (require, waitForSharing, bundlerRuntime) => {
  const { wrapFactory, currentFactory } = createFactoryCalls();
  const consumed = consumeTables(require, wrapFactory);
  const circularShares = createCircularShares(require, consumed, currentFactory);
  const provided = createProvidedShares(require, wrapFactory);
  const install = (initialConsumes: string[]) => {
    if (initialConsumes.length > 0) {
      bundlerRuntime.installInitialConsumes({ ...consumed, initialConsumes });
    }
  };
  const consume: ChunkHandler = (chunkId, promises) => bundlerRuntime.consumes({ ...consumed, chunkId, promises });
  return {
    slots: { consumesLoadingModuleToHandlerMapping: consumed.moduleToHandlerMapping },
    provided: provided(),
    plugins: [circularShares.plugin],
    handler: waitForSharing(circularShares.skipCircular(consume), currentFactory),
    installInitial: () => install(consumed.initialConsumes),
    update() {
      const added = updateConsumes(consumed, wrapFactory);
      require.federation.instance.registerShared(provided());
      install(added);
    },
  };
};
