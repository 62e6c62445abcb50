import type { TakeGetScope } from './faults/guard-remotes';
import { reachable } from './reachable';
import type { ChunkHandler, WebpackRequire } from './types';

/** The remote modules of a runtime chunk. */
interface RemoteModules {
  chunkMapping: Record<string, string[]>;
  /** The scope, the exposed module, the module of its container and the remote's key. */
  idToExternalAndNameMapping: Record<string, unknown[]>;
  idToRemoteMap: Record<string, { name?: string }[]>;
}

/** Upstream's entry of a remote module in `idToExternalAndNameMapping`. A `getScope` is a list of these. */
type RemoteModuleData = unknown[] & {
  p?: unknown;
  [STATE]: { dependencies: Set<RemoteModuleData>; pending?: Promise<unknown> };
};

const STATE: unique symbol = Symbol.for('fedpack.way');

/** Stores the `getScope` for a container's `get` until the instance calls it. */
export type SetGetScope = (name: string, expose: string, getScope: unknown[] | undefined) => void;

/**
 * Prevents a deadlock of remote modules that import each other. webpack's containers pass on the `getScope`, the list of remote
 * modules that are being loaded, and don't wait for these. The federation instance drops that list, so it is stored here until
 * the instance calls the container.
 *
 * A `getScope` covers one chain of imports, and several chains may enter a circle at the same time. So the import that closes a
 * circle doesn't wait, and an import from outside waits for every module of the circle.
 */
export function createCircularRemotes(require: WebpackRequire, { chunkMapping, ...remotes }: RemoteModules) {
  const getScopes = new Map<string, unknown[]>();
  const keyOf = (name: string, expose: string) => `${name}\n${expose}`;

  const setGetScope: SetGetScope = (name, expose, getScope) => {
    if (getScope) {
      getScopes.set(keyOf(name, expose), getScope);
    }
  };

  const takeGetScope: TakeGetScope = (name, expose) => {
    const key = keyOf(name, expose);
    const getScope = getScopes.get(key);
    getScopes.delete(key);
    return getScope;
  };

  /** @param load loads the remote modules of a chunk, given a chunk mapping */
  const passGetScope =
    (load: (chunkMapping: Record<string, string[]>, ...args: Parameters<ChunkHandler>) => void): ChunkHandler =>
    (chunkId, promises) => {
      const callerScope = require.R;
      const importer = lastOf(callerScope ?? []);
      for (const id of chunkMapping[chunkId] ?? []) {
        const data = withState(remotes.idToExternalAndNameMapping[id]);
        const name = remotes.idToRemoteMap[id]?.[0]?.name;
        // A copy for each module: what others add to it isn't part of this import chain.
        const getScope = [...(callerScope ?? [])];
        // A module that is being loaded already has the list of its first importer.
        if (name && !data.p && !getScope.includes(data)) {
          setGetScope(name, String(data[1]), getScope);
        }
        const loading: Promise<unknown>[] = [];
        require.R = getScope;
        try {
          load({ [chunkId]: [id] }, chunkId, loading);
        } finally {
          require.R = callerScope;
        }
        waitFor(data, loading, importer, promises);
      }
    };

  return {
    setGetScope,
    takeGetScope,
    passGetScope,
  };
}

function withState(mapping: unknown[] | undefined): RemoteModuleData {
  const data = mapping as RemoteModuleData;
  data[STATE] = data[STATE] ?? { dependencies: new Set() };
  return data;
}

/** The last remote module of a `getScope`. Containers of other tools add entries of their own kind. */
function lastOf(getScope: unknown[]): RemoteModuleData | undefined {
  return (getScope as RemoteModuleData[]).filter((data) => data?.[STATE]).pop();
}

/** A remote module and all that it imports, directly or not. */
const collectReachable = (data: RemoteModuleData) => reachable(data, (next) => next[STATE].dependencies);

/**
 * Adds to `promises` what `importer` has to wait for before it can use a remote module.
 *
 * @param loading the promises of the module itself
 */
function waitFor(
  data: RemoteModuleData,
  loading: Promise<unknown>[],
  importer: RemoteModuleData | undefined,
  promises: Promise<unknown>[],
): void {
  const state = data[STATE];
  if (loading.length > 0) {
    const pending = Promise.all(loading).finally(() => {
      if (state.pending === pending) {
        state.pending = undefined;
      }
    });
    state.pending = pending;
  }
  importer?.[STATE].dependencies.add(data);
  const pendingOthers = () =>
    Array.from(collectReachable(data))
      .filter((next) => next[STATE].pending && !(importer && collectReachable(next).has(importer)))
      .map((next) => next[STATE].pending);
  // The imports of a module are only known once its container was called.
  const all = (pending: unknown[]): Promise<unknown> =>
    Promise.all(pending).then(() => {
      const more = pendingOthers();
      return more.length > 0 ? all(more) : undefined;
    });
  const first = pendingOthers();
  if (first.length > 0) {
    promises.push(all(first));
  }
}
