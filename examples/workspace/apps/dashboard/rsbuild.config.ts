import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default defineConfig({
  html: { title: 'Acme Dashboard' },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3001) },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'mfe_dashboard',
      filename: 'remoteEntry.js',
      exposes: {
        './App': './src/App.tsx',
        './DashboardWidget': './src/components/DashboardWidget.tsx',
        './hooks/useDashboardData': './src/hooks/useDashboardData.ts',
      },
      manifest: { filePath: 'static' },
      shared: { auto: true, '@acme/design-system': { singleton: true }, '@acme/session-store': { singleton: true } },
    }),
  ],
});
