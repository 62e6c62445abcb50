import type { WrapFactory } from './factory-calls';
import { readOnce } from './loading-tables';
import type { ProvidedModule, WebpackRequire } from './types';

/** A shared module in upstream's format. */
export interface ProvidedShare {
  version: string;
  scope: string[];
  /** If two builds provide the same version, the eager one wins. */
  eager: boolean;
  shareConfig: { singleton: boolean; requiredVersion?: string; eager: boolean; strictVersion: boolean };
  get: () => unknown;
}

/**
 * Creates a function that returns the provided modules by share key, one entry for each version and scope. After a hot update it
 * only returns the new ones; those that exist load as the update says.
 */
export function createProvidedShares(require: WebpackRequire, wrapFactory: WrapFactory) {
  const factories: Record<string, () => unknown> = {};
  return (): Record<string, ProvidedShare[]> => {
    const shared: Record<string, ProvidedShare[]> = {};
    const scopes = readOnce(require.initializeSharingData)?.scopeToSharingDataMapping ?? {};
    for (const [scope, stages] of Object.entries(scopes)) {
      for (const stage of stages) {
        if (typeof stage === 'string') {
          continue;
        }
        const key = `${scope} ${stage.name} ${stage.version}`;
        const isRegistered = key in factories;
        factories[key] = stage.factory;
        if (!isRegistered) {
          shared[stage.name] = shared[stage.name] ?? [];
          shared[stage.name]?.push(
            toShare(
              scope,
              stage,
              wrapFactory(() => factories[key]?.(), stage.eager),
            ),
          );
        }
      }
    }
    return shared;
  };
}

function toShare(scope: string, stage: ProvidedModule, get: () => unknown): ProvidedShare {
  const { version, eager, singleton, requiredVersion, strictVersion } = stage;
  return {
    version,
    scope: [scope],
    eager,
    // Without the key, the instance requires a version that is compatible with this one. `undefined` would override that.
    shareConfig: { singleton, eager, strictVersion, ...(requiredVersion ? { requiredVersion } : {}) },
    get,
  };
}
