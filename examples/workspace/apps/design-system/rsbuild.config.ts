import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  html: { title: 'Acme Design System' },
  source: { entry: { index: './src/main.ts' } },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3004) },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'design_system',
      filename: 'remoteEntry.js',
      exposes: {
        './Button': './src/components/Button.tsx',
        './theme': './src/theme.ts',
        './Catalog': './src/catalog/Catalog.tsx',
      },
      shared: {
        auto: true,
        // Itself, too: a page has one design system, whoever brings it.
        '@acme/design-system': { singleton: true, requiredVersion: '^3.0.0' },
        '@acme/session-store': { singleton: true },
      },
    }),
  ],
});
