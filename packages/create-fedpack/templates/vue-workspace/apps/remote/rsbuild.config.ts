import { defineConfig } from '@rsbuild/core';
import { pluginVue } from '@rsbuild/plugin-vue';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  server: { port: 3001 },
  plugins: [
    pluginVue(),
    pluginModuleFederation({
      name: 'remote',
      exposes: { './Greeting': './src/Greeting.vue' },
      shared: { auto: true, '@acme/ui': { singleton: true } },
    }),
  ],
});
