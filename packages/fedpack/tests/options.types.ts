// Checked by `npm run typecheck`: a config typed for another federation plugin keeps its type when the import changes.
import type { moduleFederationPlugin } from '@module-federation/sdk';
import {
  createModuleFederationConfig,
  ModuleFederationPlugin,
  type ModuleFederationPluginOptions,
} from '../src/index.js';

declare const config: moduleFederationPlugin.ModuleFederationPluginOptions;
new ModuleFederationPlugin(config);

export const complete: Record<
  Exclude<keyof moduleFederationPlugin.ModuleFederationPluginOptions, keyof ModuleFederationPluginOptions>,
  never
> = {};

// @ts-expect-error An option that does not exist.
new ModuleFederationPlugin({ nam: 'shell' });
// @ts-expect-error A key of a shared module that does not exist.
createModuleFederationConfig({ shared: { react: { singelton: true } } });
