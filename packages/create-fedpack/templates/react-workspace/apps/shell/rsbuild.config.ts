import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  server: { port: 3000 },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'shell',
      remotes: { remote: 'remote@http://localhost:3001/mf-manifest.json' },
      shared: { auto: true, '@acme/ui': { singleton: true } },
    }),
  ],
});
