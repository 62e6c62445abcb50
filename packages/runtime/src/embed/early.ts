import type { WebpackRequire } from './types';

/**
 * Lets modules that are imported statically before they can be there fail with an error that says where they are imported.
 * What loads them later puts its own factories in their place.
 */
export function explainEarlyImports(require: WebpackRequire): void {
  const factories = require.m ?? {};
  const places: Record<string, string> = require.federation.earlyImports ?? {};
  for (const [id, place] of Object.entries(places)) {
    const factory = factories[id];
    factories[id] = (module) => {
      let cause: unknown;
      try {
        if (factory) {
          factory(module);
          return;
        }
      } catch (error) {
        cause = error;
      }
      throw new Error(tooEarly(require, id, place), { cause });
    };
  }
}

function tooEarly(require: WebpackRequire, id: string, place: string): string {
  const kind = require.consumesLoadingData?.moduleIdToConsumeDataMapping[id] ? 'Shared' : 'Remote';
  return `${kind} module is not available for eager consumption: ${id}
It is imported statically in ${place}.
Import the application behind import('./bootstrap'), set experiments.asyncStartup to true, or share the module as eager.`;
}
