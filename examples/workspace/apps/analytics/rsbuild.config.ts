import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig(({ command }) => ({
  html: { title: 'Acme Analytics' },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3003) },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'mfe_analytics',
      filename: 'remoteEntry.js',
      exposes: { './App': './src/App.tsx' },
      // The address for working on this app alone; in the shell the plugin below puts the deployed one in its place.
      remotes: { mfe_dashboard: 'mfe_dashboard@http://127.0.0.1:3001/static/mf-manifest.json' },
      runtimePlugins: ['./src/federation/deployedRemotes.ts'],
      // An app is built while nobody serves the others: what the dashboard promises then stands in fedpack.lock. In
      // development the dashboard itself is asked.
      contract: { offline: command === 'build' },
      shared: { auto: true, '@acme/design-system': { singleton: true }, '@acme/session-store': { singleton: true } },
    }),
  ],
}));
