import { createCircles } from './circles';
import { consumeTables, updateConsumes } from './loading-tables';
import { createProvided, type ProvidedShare } from './provided';
import { createSharingWait } from './sharing-wait';
import type { BundlerRuntime, ChunkHandler, WebpackRequire } from './types';

/** What the shared modules of a build add to the start of its runtime chunks. */
export interface ShareSide {
  /** What stands on `__webpack_require__.federation` for shared modules. */
  slots: object;
  /** What the build provides, by share key. */
  provided: Record<string, ProvidedShare[]>;
  plugins: object[];
  /** Loads the shared modules that a chunk consumes; none where there can't be any. */
  handler?: ChunkHandler;
  /** Makes those that are needed at once; called when there is an instance. */
  installInitial(): void;
  /** Takes in what a hot update has brought. */
  update(): void;
}

/**
 * Makes the side of the shared modules of a runtime chunk.
 *
 * @param outsideScopes gives the share scopes that containers join which the instance does not load
 */
export type CreateShareSide = (
  require: WebpackRequire,
  outsideScopes: () => string[],
  bundlerRuntime: BundlerRuntime,
) => ShareSide;

/** The side of the shared modules, in builds that have some. */
export const createShareSide: CreateShareSide = (require, outsideScopes, bundlerRuntime) => {
  const { loadAtOnce, asking, afterSharing } = createSharingWait(require, outsideScopes);
  const consumed = consumeTables(require, loadAtOnce);
  const circles = createCircles(require, consumed, asking);
  const provided = createProvided(require, loadAtOnce);
  const install = (initialConsumes: string[]) => {
    if (initialConsumes.length > 0) {
      bundlerRuntime.installInitialConsumes({ ...consumed, initialConsumes });
    }
  };
  const consume: ChunkHandler = (chunkId, promises) => bundlerRuntime.consumes({ ...consumed, chunkId, promises });
  return {
    slots: { consumesLoadingModuleToHandlerMapping: consumed.moduleToHandlerMapping },
    provided: provided(),
    plugins: [circles.plugin],
    handler: afterSharing(circles.breakCircles(consume)),
    installInitial: () => install(consumed.initialConsumes),
    update() {
      const added = updateConsumes(consumed, loadAtOnce);
      require.federation.instance.registerShared(provided());
      install(added);
    },
  };
};
