import { toScriptUrl } from '../csp/script-url';

/** The parts of a remote info that loading its entry needs. */
interface RemoteInfo {
  name: string;
  entry: string;
  entryGlobalName: string;
  type: string;
}

/** Arguments of upstream's `loadEntry` hook. */
interface LoadEntryArgs {
  remoteInfo: RemoteInfo;
  loaderHook?: {
    lifecycle: { createScript: { emit(args: { url: string; attrs: object; remoteInfo: RemoteInfo }): unknown } };
  };
}

/** The part of the federation instance that loads entries. */
interface Instance {
  remoteHandler: { hooks: { lifecycle: { loadEntry: { emit(args: LoadEntryArgs): Promise<unknown> } } } };
}

/** The globals of a worker. */
interface WorkerScope {
  importScripts?(...urls: string[]): void;
  document?: unknown;
  location: { origin: string };
}

/**
 * A runtime plugin that loads containers in web workers, which upstream mistakes for Node. It does nothing elsewhere, and nothing
 * for entries that a plugin of the application loads.
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
    beforeRegisterRemote<T extends { remote: { entry?: string } }>(args: T): T {
      const { remote } = args;
      if (remote.entry) {
        remote.entry = new URL(remote.entry, scope.location.origin).href;
      }
      return args;
    },
    apply(instance: Instance): void {
      // Upstream calls all plugins, whatever one returns. Wrapping the hook lets a plugin's container win.
      const { loadEntry } = instance.remoteHandler.hooks.lifecycle;
      const { emit } = loadEntry;
      loadEntry.emit = async (args) => (await emit.call(loadEntry, args)) || loadContainer(scope, args);
    },
  };
}

async function loadContainer(scope: WorkerScope, { remoteInfo, loaderHook }: LoadEntryArgs): Promise<unknown> {
  const { name, entry, entryGlobalName, type } = remoteInfo;
  const isModule = type === 'module' || type === 'esm' || !canImportScripts(scope);
  const existing = globals()[entryGlobalName];
  if (!isModule && isContainer(existing)) {
    return existing;
  }
  const hookResult = loaderHook?.lifecycle.createScript.emit({ url: entry, attrs: {}, remoteInfo });
  const args = (hookResult as { url?: string } | undefined)?.url ?? entry;
  // A manifest may contain a path, which upstream turns into `https:/path` where it assumes Node.
  const url = new URL(args.replace(/^https:(?!\/\/)/, ''), scope.location.origin).href;
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

/** Module workers have `importScripts` as well, but it throws before it looks at any URL. */
function canImportScripts(scope: WorkerScope): boolean {
  try {
    scope.importScripts?.();
    return true;
  } catch {
    return false;
  }
}

/** Runs a script. It can't know its own URL in a worker and locates its chunks by `location`, so that is replaced while it runs. */
function runScript(scope: WorkerScope, url: string, name: string): undefined {
  const descriptor = Object.getOwnPropertyDescriptor(scope, 'location');
  Object.defineProperty(scope, 'location', { value: new URL(url), configurable: true });
  try {
    scope.importScripts?.(toScriptUrl(url));
  } catch (error) {
    throw (error as Error).name === 'NetworkError' ? networkError(url, name, error) : error;
  } finally {
    if (descriptor) {
      Object.defineProperty(scope, 'location', descriptor);
    } else {
      Reflect.deleteProperty(scope, 'location');
    }
  }
}

function importModule(url: string, name: string): Promise<unknown> {
  return import(/* webpackIgnore: true */ toScriptUrl(url)).catch((error) => {
    throw error instanceof TypeError ? networkError(url, name, error) : error;
  });
}

/** Plugins that try another location recognise the failure by its code. */
function networkError(url: string, remoteName: string, error: unknown): Error {
  const args = JSON.stringify({ remoteName, resourceUrl: url });
  return new Error(
    `[ Federation Runtime ]: Failed to load script resources. #RUNTIME-008 args: ${args} ${(error as Error).message}`,
  );
}
