import { missing } from '../embed/missing';
import type { ChunkHandler, ConsumeRow, WebpackRequire } from '../embed/types';
import { isThenable } from '../thenable';
import { chooseVersion, hasKey } from './choose';
import { type ShareScope, scopesOf } from './share-scope';

type Factory = () => unknown;

/**
 * Makes `__webpack_require__.f.consumes`, which has the shared modules of a chunk ready when the chunk is. A module that
 * can't be had throws its error where it is imported, and is sought again at the next import.
 */
export function createConsumes(require: WebpackRequire): ChunkHandler {
  /** Undefined once the module is there. */
  const loading = new Map<string, Promise<unknown> | undefined>();

  const load = (id: string): Promise<unknown> | undefined => {
    const onFactory = (factory: unknown) => {
      loading.set(id, undefined);
      define(require, id, factory as Factory);
    };
    const onError = (error: unknown) => {
      loading.delete(id);
      define(require, id, () => {
        throw error;
      });
    };
    try {
      const factory = getFactory(require, id, true);
      if (isThenable(factory)) {
        const promise = Promise.resolve(factory).then(onFactory).catch(onError);
        loading.set(id, promise);
        return promise;
      }
      onFactory(factory);
    } catch (error) {
      onError(error);
    }
    return undefined;
  };

  return (chunkId, promises) => {
    const mapping = require.consumesLoadingData?.chunkMapping ?? {};
    for (const id of require.o(mapping, chunkId) ? (mapping[chunkId] ?? []) : []) {
      const promise = loading.has(id) ? loading.get(id) : load(id);
      if (promise) {
        promises.push(promise);
      }
    }
  };
}

/**
 * Makes what defines the shared modules of the initial chunks, which are there without waiting or not at all. Called again, it
 * defines those that have come since.
 */
export function createInitialConsumes(require: WebpackRequire): () => void {
  const defined = new Set<string>();
  return () => {
    const ids = require.consumesLoadingData?.initialConsumes ?? [];
    for (const id of ids.filter((id) => !defined.has(id))) {
      defined.add(id);
      define(require, id, () => {
        const factory = getFactory(require, id, false);
        if (typeof factory !== 'function') {
          throw new Error(`Shared module is not available for eager consumption: ${id}`);
        }
        return factory();
      });
    }
  };
}

/** The cache is cleared as the module may have been required, and have failed, before it was there. */
function define(require: WebpackRequire, id: string, factory: Factory): void {
  if (!require.m) return;
  require.m[id] = (module) => {
    delete require.c?.[id];
    module.exports = factory();
  };
}

/** The factory of a shared module, or a promise of it. */
function getFactory(require: WebpackRequire, id: string, canWait: boolean): unknown {
  const row = require.consumesLoadingData?.moduleIdToConsumeDataMapping[id];
  if (!row) return undefined;
  const ready = require.I?.(row.shareScope);
  if (isThenable(ready) && !row.eager) {
    return ready.then(() => take(require, row, canWait));
  }
  return take(require, row, canWait);
}

function take(require: WebpackRequire, row: ConsumeRow, canWait: boolean): unknown {
  const scopes = scopesOf(require) as Record<string, ShareScope | undefined>;
  const names = typeof row.shareScope === 'string' ? [row.shareScope] : row.shareScope;
  // Of several scopes the first that has the key is asked.
  const name = names.find((name) => hasKey(scopes[name], row.shareKey)) ?? names[0] ?? 'default';
  const choice = chooseVersion(row, scopes[name], name, row.eager, canWait);
  if (choice === 'fallback') return row.fallback?.();
  if (!choice) return missing(require, row);
  choice.loaded = 1;
  const factory = choice.get();
  // What failed may be replaced.
  if (isThenable(factory)) factory.then(undefined, () => Object.assign(choice, { loaded: 0 }));
  return factory;
}
