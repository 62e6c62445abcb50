import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

export default defineConfig({
  plugins: [pluginReact()],
  html: { title: 'Acme Dashboard' },
  source: { entry: { index: './src/index.ts' } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3001),
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
    cssModules: { localIdentName: 'dashboard_[local]_[hash:base64:5]' },
  },
  tools: {
    rspack: (_config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'mfe_dashboard',
          filename: 'remoteEntry.js',
          exposes: {
            './App': './src/App.tsx',
            './DashboardWidget': './src/components/DashboardWidget.tsx',
            './hooks/useDashboardData': './src/hooks/useDashboardData.ts',
          },
          manifest: { filePath: 'static' },
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
