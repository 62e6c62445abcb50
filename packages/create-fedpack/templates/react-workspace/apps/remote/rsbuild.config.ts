import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  server: { port: 3001 },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'remote',
      exposes: { './Greeting': './src/Greeting.tsx' },
      shared: { auto: true, '@acme/ui': { singleton: true } },
    }),
  ],
});
