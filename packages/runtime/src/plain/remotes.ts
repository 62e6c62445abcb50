import { retryFailedModules } from '../embed/failed-modules';
import type { ChunkHandler, RemoteRow, WebpackRequire } from '../embed/types';
import { isThenable } from '../thenable';

/** The container that a module exports or resolves to. */
interface Container {
  get(expose: string, getScope: unknown[]): unknown;
}

/** The state of a remote module: a promise while it is loading, then `ready`. */
type State = Promise<unknown> | 'ready' | undefined;

/**
 * Creates `__webpack_require__.f.remotes`, which loads the remote modules of a chunk. A module that can't be loaded throws where it
 * is imported, and is loaded again at the next import.
 */
export function createRemotes(require: WebpackRequire): ChunkHandler {
  const states = new Map<string, State>();

  const load = (id: string, row: RemoteRow, getScope: unknown[]): Promise<unknown> | undefined => {
    const set = (state: State, run: () => unknown) => {
      states.set(id, state);
      if (require.m) {
        require.m[id] = (module) => {
          module.exports = run();
        };
      }
    };
    const onFactory = (factory: unknown) => set('ready', factory as () => unknown);
    const onError = (reason: unknown) => {
      const error = explain(reason, row);
      set(undefined, () => {
        throw error;
      });
    };
    try {
      const factory = getFactory(require, row, getScope);
      if (isThenable(factory)) {
        return Promise.resolve(factory).then(onFactory).catch(onError);
      }
      onFactory(factory);
    } catch (reason) {
      onError(reason);
    }
    return undefined;
  };

  const loadChunk: ChunkHandler = (chunkId, promises) => {
    const { chunkMapping = {}, moduleIdToRemoteDataMapping = {} } = require.remotesLoadingData ?? {};
    // Circular containers find their own module in the list.
    const getScope = require.R ?? [];
    for (const id of require.o(chunkMapping, chunkId) ? (chunkMapping[chunkId] ?? []) : []) {
      const row = moduleIdToRemoteDataMapping[id];
      if (!row || getScope.includes(row)) continue;
      getScope.push(row);
      const state = states.get(id);
      const promise = state ?? load(id, row, getScope);
      if (promise && promise !== 'ready') {
        states.set(id, promise);
        promises.push(promise);
      }
    }
  };
  return (chunkId, promises) =>
    retryFailedModules(require, require.remotesLoadingData?.chunkMapping ?? {}, loadChunk)(chunkId, promises);
}

/** Loads the container, initialises its share scopes and gets the module. Synchronous unless there is a promise. */
function getFactory(require: WebpackRequire, row: RemoteRow, getScope: unknown[]): unknown {
  return after(require(row.externalModuleId), (container) => {
    if (!container) throw new Error('Container missing');
    return after(require.I?.(row.shareScope), () => (container as Container).get(row.name, getScope));
  });
}

function after(value: unknown, next: (value: unknown) => unknown): unknown {
  return isThenable(value) ? value.then(next) : next(value);
}

/** Adds the module to the message. The error object stays the same. */
function explain(reason: unknown, { name, externalModuleId }: RemoteRow): unknown {
  const error = reason || new Error('Container missing');
  const text = error as { message?: unknown };
  if (typeof text.message === 'string') {
    text.message += `\nwhile loading "${name}" from ${externalModuleId}`;
  }
  return error;
}
