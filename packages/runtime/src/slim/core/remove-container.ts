import { CurrentGlobal } from '@module-federation/runtime/core';
import { globalLoading } from '@module-federation/runtime-core/dist/global.js';
import type { RemoteInfo, Shared } from '@module-federation/runtime-core/dist/type/config.js';
import { getRemoteEntryUniqueKey } from '@module-federation/runtime-core/dist/utils/load.js';
import { getGlobalShareScope } from './share';

/** Removes a container, its instance, and the modules that it shares and nobody else uses. */
export function removeContainer(info: RemoteInfo): void {
  const { name, buildVersion, entryGlobalName: key } = info;
  const globals = CurrentGlobal as unknown as Record<string, unknown>;
  if (!Reflect.deleteProperty(globals, key)) {
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
  const scopes = getGlobalShareScope() as unknown as Record<string, unknown>;
  let isUsed = false;
  for (const versions of valuesIn(valuesIn(valuesIn([scopes])))) {
    for (const [version, shared] of Object.entries(versions as Record<string, Shared | undefined>)) {
      if (shared?.from !== name) {
        continue;
      }
      const users = shared.loaded || shared.loading ? shared.useIn.filter((user) => user !== name) : [];
      shared.useIn = users;
      if (users.length > 0) {
        isUsed = true;
      } else {
        delete (versions as Record<string, unknown>)[version];
      }
    }
  }
  if (!isUsed) {
    instance.shareScopeMap = {};
    delete scopes[instance.options.id || name];
  }
  instances.splice(index, 1);
}

/** The values of objects that are objects themselves: from scopes of instances to scopes, to packages, to their versions. */
const valuesIn = (objects: object[]): object[] => objects.flatMap((each) => Object.values(each).filter(Boolean));
