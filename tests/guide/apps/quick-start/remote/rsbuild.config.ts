import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  server: { port: 3001 },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'shop',
      exposes: { './Cart': './src/Cart.tsx' },
      shared: { auto: true },
    }),
  ],
});
