/** The bundler whose configuration is edited, and how fedpack's plugin is called there. */
export interface Tool {
  name: 'rsbuild' | 'rspack';
  /** The export. */
  plugin: string;
  /** The module that it is exported by. */
  from: string;
  /** How it is made. */
  call: string;
}

export const TOOLS: Record<'rsbuild' | 'rspack', Tool> = {
  rsbuild: {
    name: 'rsbuild',
    plugin: 'pluginModuleFederation',
    from: 'fedpack/rsbuild',
    call: 'pluginModuleFederation',
  },
  rspack: { name: 'rspack', plugin: 'ModuleFederationPlugin', from: 'fedpack', call: 'new ModuleFederationPlugin' },
};
