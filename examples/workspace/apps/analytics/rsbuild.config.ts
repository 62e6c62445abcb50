import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

export default defineConfig(({ command }) => ({
  plugins: [pluginReact()],
  html: { title: 'Acme Analytics' },
  source: { entry: { index: './src/index.ts' } },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3003),
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
    cssModules: { localIdentName: 'analytics_[local]_[hash:base64:5]' },
  },
  tools: {
    rspack: (_config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'mfe_analytics',
          filename: 'remoteEntry.js',
          exposes: { './App': './src/App.tsx' },
          // The address for working on this app alone; in the shell the plugin below puts the deployed one in its place.
          remotes: { mfe_dashboard: 'mfe_dashboard@http://127.0.0.1:3001/static/mf-manifest.json' },
          // An app is built while nobody serves the others: what the dashboard promises then stands in fedpack.lock. In
          // development the dashboard itself is asked.
          contract: { offline: command === 'build' },
          runtimePlugins: ['./src/federation/deployedRemotes.ts'],
          manifest: true,
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
}));
