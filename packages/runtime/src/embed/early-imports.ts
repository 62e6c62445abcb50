import type { WebpackRequire } from './types';

/**
 * Makes a static import of a module that isn't loaded yet throw an error with the import's location. Loading the module replaces
 * the factory.
 */
export function explainEarlyImports(require: WebpackRequire): void {
  const factories = require.m ?? {};
  const locations: Record<string, string> = require.federation.earlyImports ?? {};
  for (const [id, location] of Object.entries(locations)) {
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
      throw new Error(earlyImportMessage(require, id, location), { cause });
    };
  }
}

function earlyImportMessage(require: WebpackRequire, id: string, location: string): string {
  const kind = require.consumesLoadingData?.moduleIdToConsumeDataMapping[id] ? 'Shared' : 'Remote';
  return `${kind} module is not available for eager consumption: ${id}
It is imported statically in ${location}.
Import the application behind import('./bootstrap'), set experiments.asyncStartup to true, or share the module as eager.`;
}
