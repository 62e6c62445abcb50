// Checked by `npm run typecheck`: a config typed for another federation plugin keeps its type when the import changes.
import type { moduleFederationPlugin } from '@module-federation/sdk';
import type { container, sharing } from '@rspack/core';
import {
  ConsumeSharedPlugin,
  ContainerPlugin,
  ContainerReferencePlugin,
  createModuleFederationConfig,
  ModuleFederationPlugin,
  type ModuleFederationPluginOptions,
  ProvideSharedPlugin,
  SharePlugin,
} from '../src/index.js';
import type * as options from '../src/options/index.js';
import { pluginModuleFederation } from '../src/rsbuild/index.js';

declare const config: moduleFederationPlugin.ModuleFederationPluginOptions;
new ModuleFederationPlugin(config);
pluginModuleFederation(config, { target: 'dual', environment: 'web', ssr: true, ssrDir: 'ssr' });

// Upstream's options are all there, those of objects too.
type Upstream = moduleFederationPlugin.ModuleFederationPluginOptions;
type UpstreamExperiments = NonNullable<Upstream['experiments']>;
type Lacking<Theirs, Ours> = Exclude<keyof Theirs, keyof Ours>;
export const complete: Record<
  | Lacking<Upstream, ModuleFederationPluginOptions>
  | Lacking<moduleFederationPlugin.ExposesConfig, options.ExposesConfig>
  | Lacking<moduleFederationPlugin.RemotesConfig, options.RemotesConfig>
  | Lacking<moduleFederationPlugin.SharedConfig, options.SharedConfig>
  | Lacking<moduleFederationPlugin.IncludeExcludeOptions, options.IncludeExcludeOptions>
  | Lacking<moduleFederationPlugin.TreeShakingConfig, options.TreeShakingConfig>
  | Lacking<moduleFederationPlugin.LibraryOptions, options.LibraryOptions>
  | Lacking<moduleFederationPlugin.LibraryCustomUmdObject, options.LibraryCustomUmdObject>
  | Lacking<moduleFederationPlugin.LibraryCustomUmdCommentObject, options.LibraryCustomUmdCommentObject>
  | Lacking<moduleFederationPlugin.PluginManifestOptions, options.PluginManifestOptions>
  | Lacking<moduleFederationPlugin.PluginDevOptions, options.PluginDevOptions>
  | Lacking<moduleFederationPlugin.PluginDtsOptions, options.PluginDtsOptions>
  | Lacking<moduleFederationPlugin.DtsHostOptions, options.DtsHostOptions>
  | Lacking<moduleFederationPlugin.DtsRemoteOptions, options.DtsRemoteOptions>
  | Lacking<moduleFederationPlugin.AsyncBoundaryOptions, options.AsyncBoundaryOptions>
  | Lacking<NonNullable<Upstream['bridge']>, options.BridgeOptions>
  | Lacking<UpstreamExperiments, options.ExperimentsOptions>
  | Lacking<NonNullable<UpstreamExperiments['optimization']>, options.OptimizationOptions>,
  never
> = {};

// @ts-expect-error An option that does not exist.
new ModuleFederationPlugin({ nam: 'shell' });
// @ts-expect-error A key of a shared module that does not exist.
createModuleFederationConfig({ shared: { react: { singelton: true } } });

// `auto` shares the dependencies, or is the package of that name.
createModuleFederationConfig({ shared: { auto: true, react: { singleton: true } } });
createModuleFederationConfig({ shared: [{ auto: { singleton: true } }] });

// `condition && { … }` is an option, or none.
declare const condition: boolean;
createModuleFederationConfig({
  name: 'shell',
  exposes: condition && { './App': './src/App' },
  remotes: condition && { dashboard: 'dashboard@https://cdn.example/mf-manifest.json' },
  shared: condition && ['react'],
});

// The parts take what Rspack's parts of the same names take.
type OptionsOf<Part extends new (options: never) => unknown> = ConstructorParameters<Part>[0];
declare const parts: {
  container: OptionsOf<typeof container.ContainerPlugin>;
  reference: OptionsOf<typeof container.ContainerReferencePlugin>;
  share: OptionsOf<typeof sharing.SharePlugin>;
  consume: OptionsOf<typeof sharing.ConsumeSharedPlugin>;
  provide: OptionsOf<typeof sharing.ProvideSharedPlugin<true>>;
};
new ContainerPlugin(parts.container);
new ContainerReferencePlugin(parts.reference);
new SharePlugin(parts.share);
new ConsumeSharedPlugin(parts.consume);
new ProvideSharedPlugin(parts.provide);

// @ts-expect-error What is not provided has no version.
new ConsumeSharedPlugin({ consumes: { react: { version: '1.0.0' } } });
// @ts-expect-error A container needs its modules.
new ContainerPlugin({ name: 'dashboard' });
