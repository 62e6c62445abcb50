/**
 * The types of `fedpack.config`. An entry of its own, so that the file loads neither Rspack nor the plugin.
 */
import type { FedpackConfig } from '../options/index.js';

/** Gives the settings their type, and hands them back as they are. */
export function defineConfig(config: FedpackConfig): FedpackConfig {
  return config;
}

export type { CheckPolicy, CheckSeverity, FedpackConfig } from '../options/index.js';
