import { RUNTIME_001, RUNTIME_008, runtimeDescMap } from '@module-federation/error-codes';
import { error } from '@module-federation/runtime/core';
import { getRemoteEntryExports } from '@module-federation/runtime-core/dist/global.js';
import type { RemoteEntryExports } from '@module-federation/runtime-core/dist/type/config.js';
import type { getRemoteEntry as Upstream } from '@module-federation/runtime-core/dist/utils/load.js';
import { isBrowserEnvValue, loadScript, loadScriptNode } from '@module-federation/sdk';
import { toScriptUrl } from '../../csp/script-url';
import { canImportScripts, isWorker, runInWorker, workerUrl } from '../../embed/worker-scripts';

declare const ENV_TARGET: unknown;
declare const System: { import(url: string): Promise<RemoteEntryExports> };

type Params = Parameters<typeof Upstream>[0];
type Container = Awaited<ReturnType<typeof Upstream>>;

/** How browsers say that a module could not be loaded. */
const NO_MODULE =
  /Failed to fetch dynamically imported module|Importing a module script failed|error loading dynamically imported module/;

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Whether a remote entry is an ECMAScript module. */
export const isEsmRemoteType = (type: string): boolean => type === 'esm' || type === 'module';

async function importEntry(name: string, url: string): Promise<Container> {
  try {
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ toScriptUrl(url));
  } catch (cause) {
    if (cause instanceof TypeError && NO_MODULE.test(cause.message)) {
      error(RUNTIME_008, runtimeDescMap, { remoteName: name, resourceUrl: url }, cause.message);
    }
    throw cause;
  }
}

async function runScript({
  origin: { loaderHook },
  remoteInfo,
  resourceContext,
  ...params
}: Params): Promise<Container> {
  const { entry, entryGlobalName: globalName, name, type } = remoteInfo;
  const find = () => getRemoteEntryExports(name, globalName);
  const loaded = find().entryExports;
  if (loaded) {
    return loaded;
  }
  const createScriptHook = (url: string, attrs: object = {}) =>
    loaderHook.lifecycle.createScript.emit({
      ...{ url, attrs, remoteInfo },
      resourceContext: resourceContext && { ...resourceContext, url },
    } as never) as never;
  if (isWorker) {
    const hooked = createScriptHook(entry) as { url?: string } | undefined;
    const url = workerUrl(hooked?.url ?? entry);
    if (isEsmRemoteType(type) || !canImportScripts()) {
      const exports = (await importEntry(name, url)) as Partial<RemoteEntryExports>;
      return exports.get
        ? (exports as RemoteEntryExports)
        : (find().entryExports ??
            error(`Remote "${name}": ${url} has no container "${globalName}". Build it with library.type "module".`));
    }
    try {
      runInWorker(url);
    } catch (cause) {
      if ((cause as Error).name === 'NetworkError') {
        failed(url, cause);
      }
      throw cause;
    }
    return found();
  }
  if (isBrowser()) {
    const url = params.getEntryUrl ? params.getEntryUrl(entry) : entry;
    await loadScript(url, { attrs: {}, createScriptHook }).catch((cause) => failed(url, cause));
    return found();
  }
  try {
    await loadScriptNode(entry, {
      attrs: { name, globalName, type },
      loaderHook: {
        createScriptHook: (url: string, attrs?: Record<string, unknown>) => {
          const hooked: object | undefined = createScriptHook(url, attrs);
          return (hooked && 'url' in hooked ? hooked : undefined) as never;
        },
      },
    });
    return found();
  } catch (cause) {
    return error(`Failed to load Node.js entry for remote "${name}" from "${entry}". ${messageOf(cause)}`);
  }

  function failed(resourceUrl: string, cause: unknown): never {
    return error(RUNTIME_008, runtimeDescMap, { remoteName: name, resourceUrl }, messageOf(cause));
  }

  function found(): RemoteEntryExports {
    const { remoteEntryKey, entryExports } = find();
    return (
      entryExports ?? error(RUNTIME_001, runtimeDescMap, { remoteName: name, remoteEntryUrl: entry, remoteEntryKey })
    );
  }
}

const isBrowser = () => (typeof ENV_TARGET !== 'undefined' ? ENV_TARGET === 'web' : isBrowserEnvValue);

/** Loads a remote entry with what its type and the platform ask for. */
export function loadEntry(params: Params): Promise<Container> {
  const { remoteInfo, getEntryUrl } = params;
  const { entry, name, type } = remoteInfo;
  if (isBrowser() && !isWorker) {
    if (isEsmRemoteType(type)) {
      return importEntry(name, getEntryUrl ? getEntryUrl(entry) : entry);
    }
    if (type === 'system') {
      return System.import(entry);
    }
  }
  return runScript(params);
}
