import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

// As the guide prints it, but for the port.
const { DASHBOARD = 3001 } = process.env;

export default defineConfig({
  plugins: [pluginReact()],

  server: {
    port: Number(DASHBOARD),
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, OPTIONS',
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  },

  dev: {
    assetPrefix: `http://localhost:${DASHBOARD}`,
  },

  output: {
    assetPrefix: process.env.CDN_BASE_URL || '/',
    cleanDistPath: true,
  },

  tools: {
    rspack: (_config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'mfe_dashboard',
          exposes: {
            './App': './src/App.tsx',
            './DashboardWidget': './src/components/DashboardWidget.tsx',
            './hooks/useDashboardData': './src/hooks/useDashboardData.ts',
          },
          shared: {
            react: { singleton: true, requiredVersion: '^19.2.4', eager: false },
            'react-dom': { singleton: true, requiredVersion: '^19.2.4', eager: false },
            'react-router-dom': { singleton: true, requiredVersion: '^7.13.1', eager: false },
            zustand: { singleton: true, requiredVersion: '^5.0.11' },
          },
          manifest: { filePath: 'static' },
          dts: { generateTypes: { extractThirdParty: true, extractRemoteTypes: true } },
        }),
      );
    },
  },
});
