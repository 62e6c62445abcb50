import type { LoadAtOnce } from './sharing-wait';
import type { WebpackRequire } from './types';

/** A shared module as the federation instance takes it. */
export interface ProvidedShare {
  version: string;
  scope: string[];
  /** Read when two builds bring the same version: the eager one counts. */
  eager: boolean;
  shareConfig: { singleton: boolean; requiredVersion?: string; eager: boolean; strictVersion: boolean };
  get: () => unknown;
}

/** What this build provides, by share key: one entry for each version and scope. */
export function providedShares(require: WebpackRequire, loadAtOnce: LoadAtOnce): Record<string, ProvidedShare[]> {
  const table = require.initializeSharingData;
  const shared: Record<string, ProvidedShare[]> = {};
  if (!table) {
    return shared;
  }
  table._updated = 1;
  for (const [scope, stages] of Object.entries(table.scopeToSharingDataMapping)) {
    for (const stage of stages) {
      if (typeof stage === 'string') {
        continue;
      }
      const { name, version, factory, eager, singleton, requiredVersion, strictVersion } = stage;
      shared[name] = shared[name] ?? [];
      shared[name].push({
        version,
        scope: [scope],
        eager,
        // Where none is given the instance asks for what is compatible with the version; `undefined` would hide that.
        shareConfig: { singleton, eager, strictVersion, ...(requiredVersion ? { requiredVersion } : {}) },
        get: loadAtOnce(factory, eager),
      });
    }
  }
  return shared;
}
