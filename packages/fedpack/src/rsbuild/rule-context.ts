import type { RsbuildConfig } from '@rsbuild/core';
import type { ModuleFederationPluginOptions } from '../options/index.js';
import { valueAt } from './config-change.js';
import type { Settings } from './settings.js';

/** The facts that the rules decide by. */
export interface RuleContext {
  options: ModuleFederationPluginOptions;
  settings: Settings;
  /** The configuration as the user wrote it. */
  user: RsbuildConfig;
  /** The environment that the plugin is of. */
  environment: string;
  /** The resolved configuration: the whole, or that of the environment. */
  config: RsbuildConfig;
  /** The resolved `server`. */
  server: RsbuildConfig['server'];
  /** Whether package.json says `"type": "module"`. */
  isModulePackage: boolean;
}

/** Whether the user has set something, for all environments or for this one. */
export function isSet({ user, environment }: Pick<RuleContext, 'user' | 'environment'>, path: string): boolean {
  return [user, user.environments?.[environment]].some((config) => valueAt(config, path) !== undefined);
}

/** Whether the build makes a container that others load. */
export function isRemote({ options }: Pick<RuleContext, 'options'>): boolean {
  const { exposes } = options;
  return typeof exposes === 'object' && exposes !== null && Object.keys(exposes).length > 0;
}
