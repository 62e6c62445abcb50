import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

export default defineConfig({
  plugins: [pluginReact()],
  html: { title: 'Acme Design System' },
  source: { entry: { index: './src/main.ts' } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3004),
    // The shell is another origin.
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, OPTIONS',
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  },
  dev: {
    assetPrefix: 'auto',
    // Inside another page, too, updates come from this server.
    client: { host: '127.0.0.1', port: '<port>' },
  },
  output: {
    // Wherever the files are served from: chunks are found beside the remote entry.
    assetPrefix: 'auto',
    cleanDistPath: true,
    // Class names carry the app, as the styles of several apps meet on one page.
    cssModules: { localIdentName: 'design-system_[local]_[hash:base64:5]' },
  },
  tools: {
    rspack: (_config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'design_system',
          filename: 'remoteEntry.js',
          exposes: {
            './Button': './src/components/Button.tsx',
            './theme': './src/theme.ts',
            './Catalog': './src/catalog/Catalog.tsx',
          },
          manifest: true,
          shared: {
            react: { singleton: true, requiredVersion: '^19.3.1', eager: false },
            'react-dom': { singleton: true, requiredVersion: '^19.3.1', eager: false },
            '@acme/design-system': { singleton: true, requiredVersion: '^3.0.0' },
          },
        }),
      );
    },
  },
});
