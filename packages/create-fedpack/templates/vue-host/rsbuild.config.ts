import { defineConfig } from '@rsbuild/core';
import { pluginVue } from '@rsbuild/plugin-vue';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  server: { port: 3000 },
  plugins: [
    pluginVue(),
    pluginModuleFederation({
      name: 'host',
      remotes: { remote: 'remote@http://localhost:3001/mf-manifest.json' },
      shared: { auto: true },
    }),
  ],
});
