import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

export default defineConfig({
  plugins: [pluginReact()],
  html: { title: 'Acme Freight Control', favicon: './src/assets/mark.svg' },
  source: { entry: { index: './src/index.ts' } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
  },
  output: {
    cleanDistPath: true,
    // Class names carry the app, as the styles of several apps meet on one page.
    cssModules: { localIdentName: 'shell_[local]_[hash:base64:5]' },
  },
  tools: {
    rspack: (_config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'shell',
          // No remotes: the version config names them when the page starts.
          remotes: {},
          runtimePlugins: ['./src/federation/telemetry.ts'],
          shared: {
            react: { singleton: true, requiredVersion: '^19.3.1', eager: false },
            'react-dom': { singleton: true, requiredVersion: '^19.3.1', eager: false },
            'react-router-dom': { singleton: true, requiredVersion: '^7.18.5', eager: false },
            zustand: { singleton: true, requiredVersion: '^5.1.0' },
            '@acme/design-system': { singleton: true, requiredVersion: '^3.0.0' },
            '@acme/session-store': { singleton: true, requiredVersion: '^1.0.0' },
          },
        }),
      );
    },
  },
});
