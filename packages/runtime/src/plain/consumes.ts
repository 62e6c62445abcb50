import { throwMissingShare } from '../embed/missing-share';
import type { ChunkHandler, ConsumeRow, WebpackRequire } from '../embed/types';
import { isThenable } from '../thenable';
import { hasKey, selectVersion } from './resolve-share';
import { type ShareScope, scopesOf } from './share-scope';

type Factory = () => unknown;

/**
 * Creates `__webpack_require__.f.consumes`, which loads the shared modules of a chunk. A module that can't be loaded throws where
 * it is imported, and is loaded again at the next import.
 */
export function createConsumes(require: WebpackRequire): ChunkHandler {
  /** Undefined once the module is loaded. */
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
 * Creates a function that defines the shared modules of the initial chunks, which must be available synchronously. Later calls
 * define those that were added.
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

/** The module may be cached with an error from before it was available. */
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
    return ready.then(() => resolveFactory(require, row, canWait));
  }
  return resolveFactory(require, row, canWait);
}

function resolveFactory(require: WebpackRequire, row: ConsumeRow, canWait: boolean): unknown {
  const scopes = scopesOf(require) as Record<string, ShareScope | undefined>;
  const names = typeof row.shareScope === 'string' ? [row.shareScope] : row.shareScope;
  // The first scope with the key is used.
  const name = names.find((name) => hasKey(scopes[name], row.shareKey)) ?? names[0] ?? 'default';
  const choice = selectVersion(row, scopes[name], name, row.eager, canWait);
  if (choice === 'fallback') return row.fallback?.();
  if (!choice) return throwMissingShare(require, row);
  choice.loaded = 1;
  const factory = choice.get();
  // After a failure it may be replaced.
  if (isThenable(factory)) factory.then(undefined, () => Object.assign(choice, { loaded: 0 }));
  return factory;
}
