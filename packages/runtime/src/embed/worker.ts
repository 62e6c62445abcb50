import { toScriptUrl } from '../csp/script-url';
import { canImportScripts, isWorker, runInWorker, workerUrl } from './worker-scripts';

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

/**
 * A runtime plugin that loads containers in web workers, which upstream mistakes for Node. It does nothing elsewhere, and nothing
 * for entries that a plugin of the application loads. Prebuilt runtimes do this in their own `loadEntry`.
 */
export function workerPlugin() {
  const name = 'fedpack-worker';
  if (!isWorker) {
    return { name };
  }
  return {
    name,
    /** Makes relative URLs absolute, as on a page. */
    beforeRegisterRemote<T extends { remote: { entry?: string } }>(args: T): T {
      const { remote } = args;
      if (remote.entry) {
        remote.entry = new URL(remote.entry, location.origin).href;
      }
      return args;
    },
    apply(instance: Instance): void {
      // Upstream calls all plugins, whatever one returns. Wrapping the hook lets a plugin's container win.
      const { loadEntry } = instance.remoteHandler.hooks.lifecycle;
      const { emit } = loadEntry;
      loadEntry.emit = async (args) => (await emit.call(loadEntry, args)) || loadContainer(args);
    },
  };
}

async function loadContainer({ remoteInfo, loaderHook }: LoadEntryArgs): Promise<unknown> {
  const { name, entry, entryGlobalName, type } = remoteInfo;
  const isModule = type === 'module' || type === 'esm' || !canImportScripts();
  const existing = globals()[entryGlobalName];
  if (!isModule && isContainer(existing)) {
    return existing;
  }
  const hookResult = loaderHook?.lifecycle.createScript.emit({ url: entry, attrs: {}, remoteInfo });
  const url = workerUrl((hookResult as { url?: string } | undefined)?.url ?? entry);
  const exports = isModule ? await importModule(url, name) : runScript(url, name);
  const container = isContainer(exports) ? exports : globals()[entryGlobalName];
  if (!container) {
    const advice = isModule ? 'Build it with library.type "module".' : 'Check its name.';
    throw new Error(`Remote "${name}": ${url} has no container "${entryGlobalName}". ${advice}`);
  }
  return container;
}

const globals = () => globalThis as unknown as Record<string, unknown>;

const isContainer = (exports: unknown) => typeof (exports as { get?: unknown } | undefined)?.get === 'function';

function runScript(url: string, name: string): void {
  try {
    runInWorker(url);
  } catch (error) {
    throw (error as Error).name === 'NetworkError' ? networkError(url, name, error) : error;
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
