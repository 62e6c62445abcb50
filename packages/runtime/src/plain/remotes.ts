import { retryFailed } from '../embed/retry';
import type { ChunkHandler, RemoteRow, WebpackRequire } from '../embed/types';
import { isThenable } from '../thenable';

/** What a module that holds a container gives, or promises. */
interface Container {
  get(expose: string, getScope: unknown[]): unknown;
}

/** How far a remote module is: a promise while it is loaded, `ready` once it is there. */
type State = Promise<unknown> | 'ready' | undefined;

/**
 * Makes `__webpack_require__.f.remotes`, which has the remote modules of a chunk ready when the chunk is. A module that
 * can't be had throws its error where it is imported, and is asked for again at the next import.
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
    // Containers that ask one another in a circle find their own question among those on the way.
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
    retryFailed(require, require.remotesLoadingData?.chunkMapping ?? {}, loadChunk)(chunkId, promises);
}

/** Loads the container, joins its share scopes to ours and asks it for the module. Waits only where there is a promise. */
function getFactory(require: WebpackRequire, row: RemoteRow, getScope: unknown[]): unknown {
  return after(require(row.externalModuleId), (container) => {
    if (!container) throw new Error('Container missing');
    return after(require.I?.(row.shareScope), () => (container as Container).get(row.name, getScope));
  });
}

function after(value: unknown, next: (value: unknown) => unknown): unknown {
  return isThenable(value) ? value.then(next) : next(value);
}

/** Says in the message what was being loaded. The error stays the one that was thrown. */
function explain(reason: unknown, { name, externalModuleId }: RemoteRow): unknown {
  const error = reason || new Error('Container missing');
  const text = error as { message?: unknown };
  if (typeof text.message === 'string') {
    text.message += `\nwhile loading "${name}" from ${externalModuleId}`;
  }
  return error;
}
