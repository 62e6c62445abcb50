import { within } from './faults/deadline';
import { explain } from './faults/explain';
import { abandon } from './faults/forget';
import { NO_ENTRY, remoteTimeout } from './faults/remote-timeout';
import type { Remember } from './get-circles';
import type { RemoteInfo, WebpackRequire } from './types';

/** A container as the upstream bundler runtime takes it. */
interface Container {
  init(shareScope: unknown, initScope?: unknown[]): Promise<unknown>;
  get(expose: string, getScope?: unknown[]): Promise<() => unknown>;
}

/** Loads the container `name` from one place; `alias` is another name that it is asked for by. */
type LoadContainer = (name: string, place: string, shareScope: string | string[], alias?: string) => Promise<Container>;

/**
 * Loads the container of one place in a list of places through the federation instance, so that a manifest URL works in a
 * list as well. A container that can't be initialised leaves the work to those of the places behind it.
 *
 * @param remotes the places of each remote
 * @returns a function that resolves to a container once its entry is there, and rejects when it can't be loaded. Calls for
 * one place at the same time share one load.
 */
export function createContainerLoader(
  require: WebpackRequire,
  remember: Remember,
  remotes: Record<string, RemoteInfo[]>,
): LoadContainer {
  const loading = new Map<string, Promise<Container>>();

  /** Does something with the first container of the places behind one that has failed. */
  const useNext = async <T>(place: string, failure: unknown, use: (container: Container) => Promise<T>): Promise<T> => {
    const list = Object.values(remotes).find((infos) => infos.some(({ entry }) => entry === place)) ?? [];
    const at = list.findIndex(({ entry }) => entry === place);
    for (const { name, entry, shareScope, alias } of list.slice(at + 1)) {
      if (name && entry) {
        const container = await load(name, entry, shareScope, alias).catch(() => undefined);
        if (container) {
          return use(container);
        }
      }
    }
    throw failure;
  };

  const load: LoadContainer = (name, place, shareScope, alias) => {
    const entry = absolute(place);
    const key = `${name}@${entry}`;
    const running = loading.get(key);
    if (running) {
      return running;
    }
    const remote = { name, entry, shareScope, isPlace: true, ...(alias && alias !== name ? { alias } : {}) };
    const loaded = loadContainer(require, remember, remote)
      .then((container) => withNext(container, (failure, use) => useNext(place, failure, use)))
      .finally(() => loading.delete(key));
    loading.set(key, loaded);
    loaded.catch(() => dropModule(require, loaded));
    return loaded;
  };
  return load;
}

/** A container that others stand in for when it can't be initialised. */
function withNext(
  container: Container,
  useNext: <T>(failure: unknown, use: (next: Container) => Promise<T>) => Promise<T>,
): Container {
  return {
    init: (shareScope, initScope) =>
      container
        .init(shareScope, initScope)
        .catch((failure) => useNext(failure, (next) => next.init(shareScope, initScope))),
    async get(expose, getScope) {
      try {
        await container.init(undefined, []);
      } catch (failure) {
        return useNext(failure, (next) => next.get(expose, getScope));
      }
      return container.get(expose, getScope);
    },
  };
}

/** Lets the module of a place that has failed ask again. */
function dropModule({ c: cache = {} }: WebpackRequire, loaded: Promise<Container>): void {
  for (const [id, module] of Object.entries(cache)) {
    if ((module as { exports?: unknown }).exports === loaded) {
      delete cache[id];
    }
  }
}

async function loadContainer(
  require: WebpackRequire,
  remember: Remember,
  remote: { name: string; entry: string },
): Promise<Container> {
  const { instance } = require.federation;
  const { name, entry } = remote;
  const find = () => instance.options.remotes.find((other: { name: string }) => other.name === name);
  const getModule = async () => (await instance.remoteHandler.getRemoteModuleAndOptions({ id: name })).module;
  if (find()?.entry !== entry) {
    // The instance loads all of its remotes before it shares anything: it may only know those that can be reached.
    await reach(require, name, entry);
    const before = find();
    if (before) {
      instance.remoteHandler.removeRemote(before);
    }
    instance.registerRemotes([remote]);
  }
  try {
    await (await getModule()).getEntry();
    return {
      // What has failed has been forgotten, and is another one by now.
      init: async (_shareScope, initScope) => (await getModule()).init(undefined, undefined, initScope),
      get: (expose, getScope) => {
        remember(name, expose, getScope);
        return instance.loadRemote(name + expose.slice(1), { loadFactory: false, from: 'build' });
      },
    };
  } catch (error) {
    instance.remoteHandler.removeRemote(remote);
    throw error;
  }
}

/** The URL as the instance keeps it: a page's relative URLs are made absolute when a remote is registered. */
function absolute(entry: string): string {
  const base = typeof location === 'object' && !/^https?:/.test(entry) ? location.origin : undefined;
  return base ? new URL(entry, base).href : entry;
}

/** Asks for the manifest or the remote entry; the instance keeps what it gets, so that nothing is asked for twice. */
function reach(require: WebpackRequire, name: string, entry: string): Promise<unknown> {
  const { instance, runtime } = require.federation;
  const isManifest = /\.json(?=$|[?#])/.test(entry);
  const remoteInfo = runtime.getRemoteInfo({ name, entry });
  return isManifest
    ? instance.snapshotHandler.getManifestJson(entry, { name, entry }, {})
    : within(remoteTimeout, NO_ENTRY, () => runtime.getRemoteEntry({ origin: instance, remoteInfo })).catch((error) => {
        abandon(remoteInfo);
        throw explain(error, remoteInfo);
      });
}
