import type { ChunkHandler, WebpackRequire } from './types';

/** What the upstream runtime hands over when it is about to get a module of a container. */
interface Asked {
  expose: string;
  moduleInfo: { name: string };
  remoteEntryExports: { get(expose: string, getScope?: unknown[]): unknown };
}

/** The part of the federation instance that gets modules of containers. */
interface Instance {
  loaderHook: { lifecycle: { getModuleFactory: { emit(asked: Asked): Promise<unknown> } } };
}

/** The remote modules of a runtime chunk. */
interface Remotes {
  chunkMapping: Record<string, string[]>;
  /** The scope, the exposed module, the module of its container and the remote's key. */
  idToExternalAndNameMapping: Record<string, unknown[]>;
  idToRemoteMap: Record<string, { name?: string }[]>;
}

/** The upstream runtime's list about a remote module, which is in the lists that containers hand on. */
type Way = unknown[] & { p?: unknown; [WAY]: { needs: Set<Way>; pending?: Promise<unknown> } };

const WAY: unique symbol = Symbol.for('fedpack.way');

/** Puts by the list for the container that the instance knows by a name, until it asks that for a module. */
export type Remember = (name: string, expose: string, getScope: unknown[] | undefined) => void;

/**
 * Lets remote modules that import each other load. Containers hand on the list of the remote modules that are on the way, and
 * do not wait for those; the federation instance drops it, so it is put by until the instance asks a container.
 *
 * Several may ask for the modules of a circle at a time, and each list tells of one of them. So who closes a circle does not
 * wait, and who asks for one of its modules from outside waits for all.
 */
export function createGetCircles(require: WebpackRequire, { chunkMapping, ...remotes }: Remotes) {
  const getScopes = new Map<string, unknown[]>();
  const keyOf = (name: string, expose: string) => `${name}\n${expose}`;

  const remember: Remember = (name, expose, getScope) => {
    if (getScope) {
      getScopes.set(keyOf(name, expose), getScope);
    }
  };

  const take = ({ moduleInfo, expose }: Asked): unknown[] | undefined => {
    const key = keyOf(moduleInfo.name, expose);
    const getScope = getScopes.get(key);
    getScopes.delete(key);
    return getScope;
  };

  /** @param load loads the remote modules of a chunk, by a table of chunks */
  const handOn =
    (load: (chunkMapping: Record<string, string[]>, ...args: Parameters<ChunkHandler>) => void): ChunkHandler =>
    (chunkId, promises) => {
      const given = require.R;
      const asker = lastOf(given ?? []);
      for (const id of chunkMapping[chunkId] ?? []) {
        const data = wayOf(remotes.idToExternalAndNameMapping[id]);
        const name = remotes.idToRemoteMap[id]?.[0]?.name;
        // Each has a list of its own: what others add to one says nothing about the way to here.
        const getScope = [...(given ?? [])];
        // What is on the way already has been given the list of whoever asked first.
        if (name && !data.p && !getScope.includes(data)) {
          remember(name, String(data[1]), getScope);
        }
        const own: Promise<unknown>[] = [];
        require.R = getScope;
        try {
          load({ [chunkId]: [id] }, chunkId, own);
        } finally {
          require.R = given;
        }
        waitFor(data, own, asker, promises);
      }
    };

  return {
    remember,
    handOn,
    /** A runtime plugin that hands the list to containers. */
    plugin: {
      name: 'fedpack-get-circles',
      apply({ loaderHook }: Instance): void {
        // What a plugin of the application gives counts; the hook takes the last answer, so this comes after it.
        const { getModuleFactory } = loaderHook.lifecycle;
        const { emit } = getModuleFactory;
        getModuleFactory.emit = async (asked) => {
          const getScope = take(asked);
          const factory = await emit.call(getModuleFactory, asked);
          return typeof factory === 'function' || !getScope
            ? factory
            : asked.remoteEntryExports.get(asked.expose, getScope);
        };
      },
    },
  };
}

function wayOf(data: unknown[] | undefined): Way {
  const way = data as Way;
  way[WAY] = way[WAY] ?? { needs: new Set() };
  return way;
}

/** The remote module that a list leads to last. Containers that others have built add lists of their own kind. */
function lastOf(getScope: unknown[]): Way | undefined {
  return (getScope as Way[]).filter((way) => way?.[WAY]).pop();
}

/** All remote modules that one leads to, with itself. */
function reach(way: Way, found = new Set<Way>()): Set<Way> {
  if (!found.has(way)) {
    found.add(way);
    for (const next of Array.from(way[WAY].needs)) {
      reach(next, found);
    }
  }
  return found;
}

/** Adds to `promises` what `asker` has to wait for before it can use a remote module that is being loaded by `own`. */
function waitFor(way: Way, own: Promise<unknown>[], asker: Way | undefined, promises: Promise<unknown>[]): void {
  const state = way[WAY];
  if (own.length > 0) {
    const pending = Promise.all(own).finally(() => {
      if (state.pending === pending) {
        state.pending = undefined;
      }
    });
    state.pending = pending;
  }
  asker?.[WAY].needs.add(way);
  const rest = () =>
    Array.from(reach(way))
      .filter((next) => next[WAY].pending && !(asker && reach(next).has(asker)))
      .map((next) => next[WAY].pending);
  // What a module needs is known once its container has been asked.
  const all = (pending: unknown[]): Promise<unknown> =>
    Promise.all(pending).then(() => {
      const more = rest();
      return more.length > 0 ? all(more) : undefined;
    });
  const first = rest();
  if (first.length > 0) {
    promises.push(all(first));
  }
}
