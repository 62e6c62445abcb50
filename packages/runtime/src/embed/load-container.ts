import type { SetGetScope } from './circular-remotes';
import { toRemoteError } from './faults/remote-error';
import { ENTRY_TIMED_OUT, remoteTimeout } from './faults/remote-timeout';
import { cancelEntry } from './faults/reset-remote';
import { withTimeout } from './faults/with-timeout';
import type { RemoteInfo, WebpackRequire } from './types';

/** A container in the format of upstream's bundler runtime. */
interface Container {
  init(shareScope: unknown, initScope?: unknown[]): Promise<unknown>;
  get(expose: string, getScope?: unknown[]): Promise<() => unknown>;
}

/** Loads the container `name` from one location. `alias` is the key of the remote. */
type LoadContainer = (
  name: string,
  location: string,
  shareScope: string | string[],
  alias?: string,
) => Promise<Container>;

/** One of the locations of a remote. */
type Location = Pick<RemoteInfo, 'alias' | 'name' | 'entry' | 'shareScope'>;

/** Resolves to the first container of some locations that can be initialised. Rejects with the last failure. */
export type UseFirst = (locations: Location[], initScope?: unknown[], failure?: unknown) => Promise<Container>;

/**
 * Creates the loader for remotes with several locations. It loads one location through the federation instance, so that a location
 * can be a manifest. A container that can't be initialised falls back to the next locations.
 *
 * @param remotes the locations of each remote
 * @returns `loadContainer`, which resolves to a container once its entry is loaded, and rejects if it can't be loaded; concurrent
 *   calls for one location share one load
 */
export function createContainerLoader(
  require: WebpackRequire,
  setGetScope: SetGetScope,
  remotes: Record<string, RemoteInfo[]>,
): { loadContainer: LoadContainer; useFirst: UseFirst } {
  const loading = new Map<string, Promise<Container>>();

  const load: LoadContainer = (name, location, shareScope, alias) => {
    const entry = absolute(location);
    const key = `${name}@${entry}`;
    const pending = loading.get(key);
    if (pending) {
      return pending;
    }
    const remote = { name, entry, shareScope, isLocation: true, ...(alias && alias !== name ? { alias } : {}) };
    const loaded = startContainer(require, setGetScope, remote).finally(() => loading.delete(key));
    loading.set(key, loaded);
    return loaded;
  };

  const useFirst: UseFirst = async (locations, initScope = [], failure) => {
    let last = failure;
    for (const { name, entry, shareScope, alias } of locations) {
      if (name && entry) {
        try {
          const container = await load(name, entry, shareScope, alias);
          await container.init(undefined, initScope);
          return container;
        } catch (error) {
          last = error;
        }
      }
    }
    throw last;
  };

  return {
    useFirst,
    loadContainer(name, location, shareScope, alias) {
      const locations = Object.values(remotes).find((each) => each.some(({ entry }) => entry === location)) ?? [];
      const others = locations.slice(locations.findIndex(({ entry }) => entry === location) + 1);
      const loaded = load(name, location, shareScope, alias).then((container): Container => {
        const init = (initScope?: unknown[]) =>
          container.init(undefined, initScope).then(
            () => container,
            (failure) => useFirst(others, initScope, failure),
          );
        return {
          init: (_shareScope, initScope) => init(initScope),
          get: async (expose, getScope) => (await init([])).get(expose, getScope),
        };
      });
      loaded.catch(() => uncacheModule(require, loaded));
      return loaded;
    },
  };
}

/** Lets the module of a failed location be loaded again. */
function uncacheModule({ c: cache = {} }: WebpackRequire, loaded: Promise<Container>): void {
  for (const [id, module] of Object.entries(cache)) {
    if ((module as { exports?: unknown }).exports === loaded) {
      delete cache[id];
    }
  }
}

async function startContainer(
  require: WebpackRequire,
  setGetScope: SetGetScope,
  remote: { name: string; entry: string },
): Promise<Container> {
  const { instance } = require.federation;
  const { name, entry } = remote;
  const findRegistered = () => instance.options.remotes.find((other: { name: string }) => other.name === name);
  const getModule = async () => (await instance.remoteHandler.getRemoteModuleAndOptions({ id: name })).module;
  if (findRegistered()?.entry !== entry) {
    // The instance loads all of its remotes before it shares anything, so only reachable locations are registered.
    await preloadEntry(require, name, entry);
    const registered = findRegistered();
    if (registered) {
      instance.remoteHandler.removeRemote(registered);
    }
    instance.registerRemotes([remote]);
  }
  try {
    await (await getModule()).getEntry();
    return {
      // A failed remote was reset, so the instance may have another module by now.
      init: async (_shareScope, initScope) => (await getModule()).init(undefined, undefined, initScope),
      get: (expose, getScope) => {
        setGetScope(name, expose, getScope);
        return instance.loadRemote(name + expose.slice(1), { loadFactory: false, from: 'build' });
      },
    };
  } catch (error) {
    instance.remoteHandler.removeRemote(remote);
    throw error;
  }
}

/** Returns the URL as the instance stores it: relative URLs become absolute when a remote is registered. */
function absolute(entry: string): string {
  const base = typeof location === 'object' && !/^https?:/.test(entry) ? location.origin : undefined;
  return base ? new URL(entry, base).href : entry;
}

/** Loads the manifest or the remote entry. The instance caches it, so it is loaded once. */
function preloadEntry(require: WebpackRequire, name: string, entry: string): Promise<unknown> {
  const { instance, runtime } = require.federation;
  const isManifest = /\.json(?=$|[?#])/.test(entry);
  const remoteInfo = runtime.getRemoteInfo({ name, entry });
  return isManifest
    ? instance.snapshotHandler.getManifestJson(entry, { name, entry, isLocation: true }, {})
    : withTimeout(remoteTimeout, ENTRY_TIMED_OUT, () => runtime.getRemoteEntry({ origin: instance, remoteInfo })).catch(
        (error) => {
          cancelEntry(remoteInfo);
          throw toRemoteError(error, remoteInfo);
        },
      );
}
