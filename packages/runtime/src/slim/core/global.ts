/** Replaces `global.js` of upstream's core: the same state on the global object. */
import type { Federation } from '@module-federation/runtime-core/dist/global.js';
import type { Remote } from '@module-federation/runtime-core/dist/type/config.js';
import { getFMId } from '@module-federation/runtime-core/dist/utils/tool.js';
import { type GlobalModuleInfo, isDebugMode } from '@module-federation/sdk';
import { error, warn } from './logger';

declare const UPSTREAM_VERSION: string;

const LOADING = '__GLOBAL_LOADING_REMOTE_ENTRY__';
const FEDERATION = '__FEDERATION__';
const VMOK = '__VMOK__';

/** How many preloaded files are remembered. */
const MAX_PRELOADED_ASSETS = 2000;

type Snapshot = GlobalModuleInfo[string] & { version?: string };

export const CurrentGlobal: typeof globalThis = globalThis;

/** The global object of the page, where a sandbox runs the application with another one. */
export const nativeGlobal: typeof globalThis = (() => {
  try {
    return document.defaultView as never;
  } catch {
    return CurrentGlobal;
  }
})();

export const Global: typeof globalThis = nativeGlobal;

const has = (target: object, key: string) => Object.hasOwn(target, key);

const define = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, writable: true });

if (!has(CurrentGlobal, LOADING)) {
  define(CurrentGlobal, LOADING, {});
}
for (const target of [CurrentGlobal, nativeGlobal]) {
  if (!has(target, FEDERATION)) {
    const isKnown = has(target, VMOK);
    define(target, FEDERATION, isKnown ? target[VMOK] : {});
    if (!isKnown) {
      define(target, VMOK, target[FEDERATION]);
    }
  }
  const state: Partial<Federation> = target[FEDERATION];
  state.__GLOBAL_PLUGIN__ ??= [];
  state.__INSTANCES__ ??= [];
  state.moduleInfo ??= {};
  state.__SHARE__ ??= {};
  state.__MANIFEST_LOADING__ ??= {};
  state.__PRELOADED_MAP__ ??= new Map();
  state.__PRELOADED_ASSETS__ ??= new Set();
}

export const globalLoading: Record<string, unknown> = CurrentGlobal[LOADING];

const current = () => CurrentGlobal[FEDERATION];
const native = () => nativeGlobal[FEDERATION];

/** Forgets what instances have left on the global object. */
export function resetFederationGlobalInfo(): void {
  const state = current();
  Object.assign(state, {
    __GLOBAL_PLUGIN__: [],
    __INSTANCES__: [],
    moduleInfo: {},
    __SHARE__: {},
    __MANIFEST_LOADING__: {},
  });
  state.__PRELOADED_ASSETS__.clear();
  for (const key of Object.keys(globalLoading)) {
    delete globalLoading[key];
  }
}

export const setGlobalFederationInstance = (instance: Federation['__INSTANCES__'][number]): void => {
  current().__INSTANCES__.push(instance);
};

export const getGlobalFederationConstructor = (): Federation['__DEBUG_CONSTRUCTOR__'] =>
  current().__DEBUG_CONSTRUCTOR__;

export function setGlobalFederationConstructor(
  Constructor: Federation['__DEBUG_CONSTRUCTOR__'],
  isDebug: boolean = isDebugMode(),
): void {
  if (isDebug) {
    Object.assign(current(), {
      __DEBUG_CONSTRUCTOR__: Constructor,
      __DEBUG_CONSTRUCTOR_VERSION__: UPSTREAM_VERSION,
    });
  }
}

/** Finds a value by its key, or by its key behind the type that another key begins with. */
export function getInfoWithoutType<T extends object>(
  target: T,
  key: keyof T,
): { value: T[keyof T] | undefined; key: string } {
  if (typeof key !== 'string') {
    return error(`getInfoWithoutType: "key" must be a string, got ${typeof key} (${JSON.stringify(key)}).`);
  }
  const keys = [key, ...Object.keys(target).map((each) => `${each.split(':')[0]}:${key}`)];
  const found = keys.find((each) => target[each as keyof T]) ?? key;
  return { value: target[found as keyof T] || undefined, key: found };
}

export const getGlobalSnapshot = (): GlobalModuleInfo => native().moduleInfo;

export const getGlobalSnapshotInfoByModuleInfo = (remote: Remote): Snapshot | undefined =>
  getTargetSnapshotInfoByModuleInfo(remote, native().moduleInfo);

/** Finds what is known of a remote in a snapshot. Without its version, it is that of the page, as upstream does it. */
export function getTargetSnapshotInfoByModuleInfo(remote: Remote, snapshot: GlobalModuleInfo): Snapshot | undefined {
  const find = (all: GlobalModuleInfo, each: Remote) =>
    getInfoWithoutType(all, getFMId(each)).value as Snapshot | undefined;
  const { version, ...unversioned } = remote as Remote & { version?: string };
  const found = find(snapshot, remote);
  if (found) {
    if (!found.version && version) {
      found.version = version;
    }
    return found;
  }
  const other = version ? find(native().moduleInfo, unversioned as Remote) : undefined;
  return other?.version === version ? other : undefined;
}

export function setGlobalSnapshotInfoByModuleInfo(remote: Remote, snapshot: Snapshot): GlobalModuleInfo {
  const { moduleInfo } = native();
  moduleInfo[getFMId(remote)] = snapshot;
  return moduleInfo;
}

export function addGlobalSnapshot(snapshots: GlobalModuleInfo): () => void {
  native().moduleInfo = { ...native().moduleInfo, ...snapshots };
  return () => {
    for (const key of Object.keys(snapshots)) {
      delete native().moduleInfo[key];
    }
  };
}

export function getRemoteEntryExports(name: string, globalName: string | undefined) {
  const remoteEntryKey = globalName || `__FEDERATION_${name}:custom__`;
  return { remoteEntryKey, entryExports: (CurrentGlobal as unknown as Record<string, unknown>)[remoteEntryKey] };
}

export function registerGlobalPlugins(plugins: Federation['__GLOBAL_PLUGIN__']): void {
  const known = getGlobalHostPlugins();
  for (const plugin of plugins) {
    if (known.some(({ name }) => name === plugin.name)) {
      warn(`The plugin ${plugin.name} has been registered.`);
    } else {
      known.push(plugin);
    }
  }
}

export const getGlobalHostPlugins = (): Federation['__GLOBAL_PLUGIN__'] => native().__GLOBAL_PLUGIN__;

export const getPreloaded = (id: string): boolean | undefined => current().__PRELOADED_MAP__.get(id);

export const setPreloaded = (id: string): Map<string, boolean> => current().__PRELOADED_MAP__.set(id, true);

export const getPreloadedAsset = (url: string): boolean => current().__PRELOADED_ASSETS__.has(url);

export function setPreloadedAsset(url: string): void {
  const assets = current().__PRELOADED_ASSETS__;
  assets.add(url);
  if (assets.size > MAX_PRELOADED_ASSETS) {
    assets.delete(assets.values().next().value as string);
  }
}
