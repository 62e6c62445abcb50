/** Replaces `utils/load.js` of upstream's core: the same loaders, hooks and errors. */
import { RUNTIME_001, RUNTIME_008, runtimeDescMap } from '@module-federation/error-codes';
import { error } from '@module-federation/runtime/core';
import { getRemoteEntryExports, globalLoading } from '@module-federation/runtime-core/dist/global.js';
import type { Remote, RemoteEntryExports, RemoteInfo } from '@module-federation/runtime-core/dist/type/config.js';
import type { getRemoteEntry as Upstream } from '@module-federation/runtime-core/dist/utils/load.js';
import { isBrowserEnvValue, loadScript, loadScriptNode } from '@module-federation/sdk';
import { DEFAULT_SCOPE } from './default-scope';

declare const ENV_TARGET: unknown;
declare const FEDERATION_ALLOW_NEW_FUNCTION: unknown;
declare const __system_context__: unknown;
declare const System: { import(url: string): Promise<RemoteEntryExports> };

type Params = Parameters<typeof Upstream>[0];
type Container = Awaited<ReturnType<typeof Upstream>>;

/** Which instance has started a load. */
const origins = new WeakMap<object, object>();

/** How browsers say that a module could not be loaded. */
const NO_MODULE =
  /Failed to fetch dynamically imported module|Importing a module script failed|error loading dynamically imported module/;

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Whether a remote entry is an ECMAScript module. */
export const isEsmRemoteType = (type: string): boolean => type === 'esm' || type === 'module';

/** The key of a remote entry that is being loaded. */
export const getRemoteEntryUniqueKey = ({ name, entry }: { name: string; entry: string }): string =>
  [name, entry].filter(Boolean).join(':');

/** Returns a remote with its defaults. */
export const getRemoteInfo = (remote: Remote): RemoteInfo =>
  ({
    ...remote,
    entry: 'entry' in remote ? remote.entry : '',
    type: remote.type || 'global',
    entryGlobalName: remote.entryGlobalName || remote.name,
    shareScope: remote.shareScope || DEFAULT_SCOPE,
  }) as RemoteInfo;

/** Calls a dynamic import whose text a bundler must not see. */
const evaluate = <T>(call: string): Promise<T> =>
  new Promise((resolve, reject) => {
    new Function('callbacks', `${call}.then(callbacks[0]).catch(callbacks[1])`)([resolve, reject]);
  });

async function importEntry(name: string, url: string): Promise<Container> {
  try {
    return typeof FEDERATION_ALLOW_NEW_FUNCTION !== 'undefined'
      ? await evaluate(`import("${url}")`)
      : await import(/* webpackIgnore: true */ /* @vite-ignore */ url);
  } catch (cause) {
    if (cause instanceof TypeError && NO_MODULE.test(cause.message)) {
      error(RUNTIME_008, runtimeDescMap, { remoteName: name, resourceUrl: url }, cause.message);
    }
    throw cause;
  }
}

const importBySystem = (url: string): Promise<Container> =>
  typeof __system_context__ === 'undefined' ? System.import(url) : evaluate(`System.import("${url}")`);

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
  if (isBrowser()) {
    const url = params.getEntryUrl ? params.getEntryUrl(entry) : entry;
    await loadScript(url, { attrs: {}, createScriptHook }).catch((cause) =>
      error(RUNTIME_008, runtimeDescMap, { remoteName: name, resourceUrl: url }, messageOf(cause)),
    );
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

  function found(): RemoteEntryExports {
    const { remoteEntryKey, entryExports } = find();
    return (
      entryExports ?? error(RUNTIME_001, runtimeDescMap, { remoteName: name, remoteEntryUrl: entry, remoteEntryKey })
    );
  }
}

const isBrowser = () => (typeof ENV_TARGET !== 'undefined' ? ENV_TARGET === 'web' : isBrowserEnvValue);

function loadEntry(params: Params): Promise<Container> {
  const { remoteInfo, getEntryUrl } = params;
  const { entry, name, type } = remoteInfo;
  if (isBrowser()) {
    if (isEsmRemoteType(type)) {
      return importEntry(name, getEntryUrl ? getEntryUrl(entry) : entry);
    }
    if (type === 'system') {
      return importBySystem(entry);
    }
  }
  return runScript(params);
}

/** Loads a remote entry, once on a page. */
export const getRemoteEntry: typeof Upstream = async (params) => {
  const { origin, remoteEntryExports, remoteInfo, resourceContext, _inErrorHandling } = params;
  const { loaderHook, remoteHandler } = origin;
  const emit = (outcome: object) =>
    loaderHook.lifecycle.afterLoadEntry.emit({ origin, remoteInfo, resourceContext, ...outcome });
  if (remoteEntryExports) {
    await emit({ remoteEntryExports, cached: true });
    return remoteEntryExports;
  }
  const uniqueKey = getRemoteEntryUniqueKey(remoteInfo);

  const load = async (): Promise<Container> => {
    try {
      const args = { origin, loaderHook, remoteInfo, remoteEntryExports, resourceContext };
      const hooked = await remoteHandler.hooks.lifecycle.loadEntry.emit(args as never);
      const container = (hooked as Container) || (await loadEntry(params));
      await emit({ remoteEntryExports: container });
      return container;
    } catch (failure) {
      const message = failure instanceof Error ? failure.message : '';
      if (message.includes(RUNTIME_008) && !message.includes('ScriptExecutionError') && !_inErrorHandling) {
        const recovered = await loaderHook.lifecycle.loadEntryError.emit({
          getRemoteEntry: (again: Params) => getRemoteEntry({ ...again, _inErrorHandling: true }),
          origin,
          remoteInfo,
          remoteEntryExports,
          globalLoading,
          uniqueKey,
        } as never);
        if (recovered) {
          await emit({ remoteEntryExports: recovered, error: failure, recovered: true });
          return recovered as unknown as Container;
        }
      }
      await emit({ error: failure });
      throw failure;
    }
  };

  if (!globalLoading[uniqueKey]) {
    const started = load();
    globalLoading[uniqueKey] = started;
    started.then(undefined, () => {
      if (globalLoading[uniqueKey] === started) {
        delete globalLoading[uniqueKey];
      }
    });
    origins.set(started, origin);
  }
  const loading = globalLoading[uniqueKey] as Promise<Container>;
  if (origins.get(loading) !== origin) {
    try {
      const container = await loading;
      await emit({ remoteEntryExports: container });
    } catch (failure) {
      await emit({ error: failure });
      throw failure;
    }
  }
  return loading;
};
