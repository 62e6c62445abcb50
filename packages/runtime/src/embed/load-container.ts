import type { Remember } from './get-circles';
import type { WebpackRequire } from './types';

/** A container as the upstream bundler runtime takes it. */
interface Container {
  init(shareScope: unknown, initScope?: unknown[]): unknown;
  get(expose: string, getScope?: unknown[]): Promise<() => unknown>;
}

/** Loads the container `name` from one place; `alias` is another name that it is asked for by. */
type LoadContainer = (name: string, place: string, shareScope: string | string[], alias?: string) => Promise<Container>;

/**
 * Loads the container of one place in a list of places through the federation instance, so that a manifest URL works in a
 * list as well.
 *
 * @returns a function that resolves to a container once its entry is there, and rejects when it can't be loaded. Calls for
 * one place at the same time share one load.
 */
export function createContainerLoader(require: WebpackRequire, remember: Remember): LoadContainer {
  const loading = new Map<string, Promise<Container>>();
  return (name, place, shareScope, alias) => {
    const entry = absolute(place);
    const key = `${name}@${entry}`;
    const running = loading.get(key);
    if (running) {
      return running;
    }
    const remote = { name, entry, shareScope, ...(alias && alias !== name ? { alias } : {}) };
    const load = loadContainer(require, remember, remote).finally(() => loading.delete(key));
    loading.set(key, load);
    return load;
  };
}

async function loadContainer(
  require: WebpackRequire,
  remember: Remember,
  remote: { name: string; entry: string },
): Promise<Container> {
  const { instance } = require.federation;
  const { name, entry } = remote;
  const find = () => instance.options.remotes.find((other: { name: string }) => other.name === name);
  if (find()?.entry !== entry) {
    // The instance loads all of its remotes before it shares anything: it may only know those that can be reached.
    await reach(require, name, entry);
    instance.registerRemotes([remote], { force: Boolean(find()) });
  }
  try {
    const { module } = await instance.remoteHandler.getRemoteModuleAndOptions({ id: name });
    await module.getEntry();
    return {
      init: (_shareScope, initScope) => module.init(undefined, undefined, initScope),
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
  return isManifest
    ? instance.snapshotHandler.getManifestJson(entry, { name, entry }, {})
    : runtime.getRemoteEntry({ origin: instance, remoteInfo: runtime.getRemoteInfo({ name, entry }) });
}
