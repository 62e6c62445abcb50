import { CurrentGlobal } from '@module-federation/runtime/core';
import { globalLoading } from '@module-federation/runtime-core/dist/global.js';
import type { RemoteInfo, Shared } from '@module-federation/runtime-core/dist/type/config.js';
import { getRemoteEntryUniqueKey } from '@module-federation/runtime-core/dist/utils/load.js';
import { getGlobalShareScope } from './share';

/** Removes a container, its instance, and the modules that it shares and nobody else uses. */
export function removeContainer(info: RemoteInfo): void {
  const { name, buildVersion, entryGlobalName: key } = info;
  const globals = CurrentGlobal as unknown as Record<string, unknown>;
  if (globals[key] && (Object.getOwnPropertyDescriptor(globals, key)?.configurable ?? false)) {
    delete globals[key];
  } else if (globals[key]) {
    globals[key] = undefined;
  }
  delete globalLoading[getRemoteEntryUniqueKey(info)];
  const { __INSTANCES__: instances } = CurrentGlobal.__FEDERATION__;
  const index = instances.findIndex((each) =>
    buildVersion ? each.options.id === `${name}:${buildVersion}` : each.name === name,
  );
  const instance = instances[index];
  if (!instance) {
    return;
  }
  const scopes = getGlobalShareScope() as unknown as Record<string, Record<string, unknown>>;
  const unused: [versions: Record<string, unknown>, version: string, owner: string][] = [];
  let isUsed = false;
  for (const [owner, versions, version, shared] of versionsIn(scopes)) {
    if (!shared || typeof shared !== 'object' || shared.from !== name) {
      continue;
    }
    if (shared.loaded || shared.loading) {
      shared.useIn = shared.useIn.filter((user) => user !== name);
      if (shared.useIn.length > 0) {
        isUsed = true;
        continue;
      }
    }
    unused.push([versions, version, owner]);
  }
  if (!isUsed) {
    instance.shareScopeMap = {};
    delete scopes[instance.options.id || name];
  }
  for (const [versions, version, owner] of unused) {
    if (scopes[owner]) {
      delete versions[version];
    }
  }
  instances.splice(index, 1);
}

/** All shared modules of a page, with the instance whose scope they are in. */
function* versionsIn(scopes: object): Generator<[string, Record<string, unknown>, string, Shared]> {
  for (const [owner, map] of Object.entries(scopes)) {
    for (const packages of Object.values((map ?? {}) as object)) {
      for (const versions of Object.values((packages ?? {}) as object)) {
        for (const [version, shared] of Object.entries((versions ?? {}) as object)) {
          yield [owner, versions, version, shared];
        }
      }
    }
  }
}
