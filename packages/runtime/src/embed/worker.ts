/** A container's entry, as far as it is needed to load it. */
interface RemoteInfo {
  name: string;
  entry: string;
  entryGlobalName: string;
  type: string;
}

/** What the upstream runtime hands over when it is about to load an entry. */
interface Asked {
  remoteInfo: RemoteInfo;
  loaderHook?: {
    lifecycle: { createScript: { emit(asked: { url: string; attrs: object; remoteInfo: RemoteInfo }): unknown } };
  };
}

/** The part of the federation instance that loads entries. */
interface Instance {
  remoteHandler: { hooks: { lifecycle: { loadEntry: { emit(asked: Asked): Promise<unknown> } } } };
}

/** What a worker has, and no other place. */
interface WorkerScope {
  importScripts?(...urls: string[]): void;
  document?: unknown;
  location: { origin: string };
}

/**
 * A runtime plugin that loads containers in web workers, which the upstream runtime takes for Node. It changes nothing
 * elsewhere, and leaves the entries alone that a plugin of the application loads.
 */
export function workerPlugin() {
  const name = 'fedpack-worker';
  const scope = globalThis as unknown as WorkerScope;
  if (typeof scope.importScripts !== 'function' || scope.document) {
    return { name };
  }
  return {
    name,
    /** Makes relative URLs absolute, as on a page. */
    beforeRegisterRemote<T extends { remote: { entry?: string } }>(asked: T): T {
      const { remote } = asked;
      if (remote.entry) {
        remote.entry = new URL(remote.entry, scope.location.origin).href;
      }
      return asked;
    },
    apply(instance: Instance): void {
      // All plugins are asked, whatever one of them has given: what comes in the end has to come after the hook.
      const { loadEntry } = instance.remoteHandler.hooks.lifecycle;
      const { emit } = loadEntry;
      loadEntry.emit = async (asked) => (await emit.call(loadEntry, asked)) || loadContainer(scope, asked);
    },
  };
}

async function loadContainer(scope: WorkerScope, { remoteInfo, loaderHook }: Asked): Promise<unknown> {
  const { name, entry, entryGlobalName, type } = remoteInfo;
  const isModule = type === 'module' || type === 'esm' || !takesScripts(scope);
  const known = globals()[entryGlobalName];
  if (!isModule && isContainer(known)) {
    return known;
  }
  const hooked = loaderHook?.lifecycle.createScript.emit({ url: entry, attrs: {}, remoteInfo });
  const asked = (hooked as { url?: string } | undefined)?.url ?? entry;
  // A manifest may name a path. The upstream runtime makes `https:/path` of it, where it takes a place for Node.
  const url = new URL(asked.replace(/^https:(?!\/\/)/, ''), scope.location.origin).href;
  const exports = isModule ? await importModule(url, name) : runScript(scope, url, name);
  const container = isContainer(exports) ? exports : globals()[entryGlobalName];
  if (!container) {
    const advice = isModule ? 'Build it with library.type "module".' : 'Check its name.';
    throw new Error(`Remote "${name}": ${url} has no container "${entryGlobalName}". ${advice}`);
  }
  return container;
}

const globals = () => globalThis as Record<string, unknown>;

const isContainer = (exports: unknown) => typeof (exports as { get?: unknown } | undefined)?.get === 'function';

/** Workers that are modules have `importScripts`, too, and it throws there before it looks at any URL. */
function takesScripts(scope: WorkerScope): boolean {
  try {
    scope.importScripts?.();
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a script. A script in a worker can't know where it came from, and finds its chunks by the worker's `location`: that is
 * its own as long as it runs.
 */
function runScript(scope: WorkerScope, url: string, name: string): undefined {
  const own = Object.getOwnPropertyDescriptor(scope, 'location');
  Object.defineProperty(scope, 'location', { value: new URL(url), configurable: true });
  try {
    scope.importScripts?.(url);
  } catch (error) {
    throw (error as Error).name === 'NetworkError' ? notReached(url, name, error) : error;
  } finally {
    if (own) {
      Object.defineProperty(scope, 'location', own);
    } else {
      Reflect.deleteProperty(scope, 'location');
    }
  }
}

function importModule(url: string, name: string): Promise<unknown> {
  return import(/* webpackIgnore: true */ url).catch((error) => {
    throw error instanceof TypeError ? notReached(url, name, error) : error;
  });
}

/** Plugins that try another place know the failure by its number. */
function notReached(url: string, remoteName: string, error: unknown): Error {
  const place = JSON.stringify({ remoteName, resourceUrl: url });
  return new Error(
    `[ Federation Runtime ]: Failed to load script resources. #RUNTIME-008 args: ${place} ${(error as Error).message}`,
  );
}
