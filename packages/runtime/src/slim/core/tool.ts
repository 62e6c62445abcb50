/** Replaces `utils/tool.js` of upstream's core. */
import type { Remote } from '@module-federation/runtime-core/dist/type/config.js';
import { isBrowserEnvValue, isReactNativeEnv, type ModuleInfo } from '@module-federation/sdk';
import { warn } from './logger';

export { isStaticResourcesEqual } from './dom';

/** The key of a remote in snapshots. */
export const getFMId = ({ name, ...remote }: Remote): string => {
  const { version, entry } = remote as { version?: string; entry?: string };
  return [name, version || entry].filter(Boolean).join(':');
};

export const isRemoteInfoWithEntry = (remote: { entry?: string }): boolean => remote.entry !== undefined;

/** Whether a remote has no manifest. */
export const isPureRemoteEntry = (remote: { entry: string }): boolean => !remote.entry.includes('.json');

/** Calls a function. What it throws is a warning. */
export async function safeWrapper<T>(callback: () => T, disableWarn?: boolean): Promise<Awaited<T> | undefined> {
  try {
    return await callback();
  } catch (failure) {
    if (!disableWarn) {
      warn(failure);
    }
    return undefined;
  }
}

export const isPlainObject = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Object]';

/** Returns the remote entry that a snapshot has for this platform. */
export function getRemoteEntryInfoFromSnapshot(snapshot: ModuleInfo): {
  url: string;
  type: string;
  globalName: string;
} {
  const given = snapshot as unknown as Record<string, string | undefined>;
  const { remoteEntry, remoteEntryType, ssrRemoteEntry, ssrRemoteEntryType, globalName } = given;
  const isServer = !isBrowserEnvValue && !isReactNativeEnv() && ssrRemoteEntry !== undefined;
  const [url = '', type = 'global'] = isServer ? [ssrRemoteEntry, ssrRemoteEntryType] : [remoteEntry, remoteEntryType];
  return { url, type, globalName: globalName as string };
}

/** The id of an exposed module. */
export const processModuleAlias = (name: string, path: string): string =>
  name.replace(/\/$/, '') + path.replace(/^\./, '');
