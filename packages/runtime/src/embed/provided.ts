import { unread } from './loading-tables';
import type { LoadAtOnce } from './sharing-wait';
import type { ProvidedModule, WebpackRequire } from './types';

/** A shared module as the federation instance takes it. */
export interface ProvidedShare {
  version: string;
  scope: string[];
  /** Read when two builds bring the same version: the eager one counts. */
  eager: boolean;
  shareConfig: { singleton: boolean; requiredVersion?: string; eager: boolean; strictVersion: boolean };
  get: () => unknown;
}

/**
 * Makes what gives what this build provides, by share key: one entry for each version and scope. Asked again, after a hot
 * update, it gives what is new; what was there already is loaded as the update says.
 */
export function createProvided(require: WebpackRequire, loadAtOnce: LoadAtOnce) {
  const factories: Record<string, () => unknown> = {};
  return (): Record<string, ProvidedShare[]> => {
    const shared: Record<string, ProvidedShare[]> = {};
    const scopes = unread(require.initializeSharingData)?.scopeToSharingDataMapping ?? {};
    for (const [scope, stages] of Object.entries(scopes)) {
      for (const stage of stages) {
        if (typeof stage === 'string') {
          continue;
        }
        const key = `${scope} ${stage.name} ${stage.version}`;
        const isKnown = key in factories;
        factories[key] = stage.factory;
        if (!isKnown) {
          shared[stage.name] = shared[stage.name] ?? [];
          shared[stage.name]?.push(
            provided(
              scope,
              stage,
              loadAtOnce(() => factories[key]?.(), stage.eager),
            ),
          );
        }
      }
    }
    return shared;
  };
}

function provided(scope: string, stage: ProvidedModule, get: () => unknown): ProvidedShare {
  const { version, eager, singleton, requiredVersion, strictVersion } = stage;
  return {
    version,
    scope: [scope],
    eager,
    // Where none is given the instance asks for what is compatible with the version; `undefined` would hide that.
    shareConfig: { singleton, eager, strictVersion, ...(requiredVersion ? { requiredVersion } : {}) },
    get,
  };
}
