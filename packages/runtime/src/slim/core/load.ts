/** Replaces `utils/load.js` of upstream's core: the same hooks and errors. */
import { RUNTIME_008 } from '@module-federation/error-codes';
import { globalLoading } from '@module-federation/runtime-core/dist/global.js';
import type { Remote, RemoteInfo } from '@module-federation/runtime-core/dist/type/config.js';
import type { getRemoteEntry as Upstream } from '@module-federation/runtime-core/dist/utils/load.js';
import { DEFAULT_SCOPE } from './default-scope';
import { loadEntry } from './load-entry';

export { isEsmRemoteType } from './load-entry';

type Params = Parameters<typeof Upstream>[0];
type Container = Awaited<ReturnType<typeof Upstream>>;

/** Which instance has started a load. */
const origins = new WeakMap<object, object>();

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
