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

/** Puts by the list for the container that the instance knows by a name, until it asks that for a module. */
export type Remember = (name: string, expose: string, getScope: unknown[] | undefined) => void;

/**
 * Lets remote modules that import each other load. Containers hand on the list of the remote modules that are on the way, and
 * do not wait for those; the federation instance drops it, so it is put by until the instance asks a container.
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
      if (!require.remotesLoadingData?._updated) {
        // After a hot update the upstream runtime adds to the table that it is called with.
        load(chunkMapping, chunkId, promises);
        return;
      }
      const given = require.R;
      for (const id of chunkMapping[chunkId] ?? []) {
        const data = remotes.idToExternalAndNameMapping[id] as (unknown[] & { p?: unknown }) | undefined;
        const name = remotes.idToRemoteMap[id]?.[0]?.name;
        const getScope = given ?? [];
        // What is on the way already has been given the list of whoever asked first.
        if (data && name && !data.p && !getScope.includes(data)) {
          remember(name, String(data[1]), getScope);
        }
        require.R = getScope;
        try {
          load({ [chunkId]: [id] }, chunkId, promises);
        } finally {
          require.R = given;
        }
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
