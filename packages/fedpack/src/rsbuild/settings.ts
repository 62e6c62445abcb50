import { FedpackError } from '../error.js';
import type { RsbuildOptions } from '../options/index.js';

/** The options of the Rsbuild plugin, checked. */
export interface Settings {
  target: 'web' | 'node';
  environment: string | undefined;
  cssModuleNames: boolean;
}

/**
 * Reads the second argument.
 *
 * @param warn is told what is accepted and does nothing
 * @throws FedpackError for what cannot be done yet, with what can
 */
export function readSettings(options: RsbuildOptions, warn: (message: string) => void): Settings {
  const { target = 'web', environment, cssModuleNames = true, ssr, ssrDir } = options;
  if (target === 'dual') throw new FedpackError(DUAL);
  if (target !== 'web' && target !== 'node') {
    throw new FedpackError(`pluginModuleFederation: target must be 'web' or 'node', not ${JSON.stringify(target)}.`);
  }
  if (ssr || ssrDir !== undefined) warn(NO_SSR);
  return { target, environment, cssModuleNames };
}

const TWO_PLUGINS =
  "add one plugin for each environment: pluginModuleFederation(options, { environment: 'web' }) and " +
  "pluginModuleFederation(options, { target: 'node', environment: 'node' })";

const DUAL = `pluginModuleFederation: target 'dual' is not supported yet. Instead, ${TWO_PLUGINS}.`;

const NO_SSR = `pluginModuleFederation: \`ssr\` and \`ssrDir\` do nothing yet. Instead, ${TWO_PLUGINS}.`;
