import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'shell',
      remotes: { shop: 'shop@https://mfe.example.com/mf-manifest.json' },
      shared: { auto: true },
      security: {
        integrity: 'manifest',
        origins: { module: './src/allowed-origins.ts' },
      },
    }),
  ],
  // A server writes a new nonce into each page.
  security: { nonce: 'Xk3Bq9' },
  tools: { rspack: { output: { trustedTypes: true } } },
});
