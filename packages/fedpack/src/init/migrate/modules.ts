/** What stands in the place of upstream's modules. */
export const REPLACEMENTS: Readonly<Record<string, string>> = {
  '@module-federation/enhanced': 'fedpack',
  '@module-federation/enhanced/rspack': 'fedpack',
  '@module-federation/rspack': 'fedpack',
  '@module-federation/rsbuild-plugin': 'fedpack/rsbuild',
  '@module-federation/enhanced/runtime': '@fedpack/runtime',
  '@module-federation/runtime': '@fedpack/runtime',
};

/** The packages that aren't needed any more, once nothing imports them. */
export const REPLACED_PACKAGES: readonly string[] = [
  '@module-federation/enhanced',
  '@module-federation/rspack',
  '@module-federation/rsbuild-plugin',
  '@module-federation/runtime',
];

/** The values that fedpack's modules export; the run-time API is upstream's, all of it. */
export const EXPORTS: Readonly<Record<string, readonly string[]>> = {
  fedpack: [
    'ConsumeSharedPlugin',
    'ContainerPlugin',
    'ContainerReferencePlugin',
    'FedpackError',
    'ModuleFederationPlugin',
    'ProvideSharedPlugin',
    'SharePlugin',
    'createModuleFederationConfig',
  ],
  'fedpack/rsbuild': [
    'PLUGIN_NAME',
    'RSBUILD_PLUGIN_MODULE_FEDERATION_NAME',
    'SSR_DIR',
    'createModuleFederationConfig',
    'pluginModuleFederation',
  ],
};

/** The package that a request leads to. */
export function packageOf(request: string): string {
  return request.split('/', request.startsWith('@') ? 2 : 1).join('/');
}
