import type { ModuleFederationPluginOptions } from './types.js';

/**
 * Gives a config object its type, and hands it back as it is.
 */
export function createModuleFederationConfig(options: ModuleFederationPluginOptions): ModuleFederationPluginOptions {
  return options;
}

export type * from './callbacks.js';
export type * from './types.js';
