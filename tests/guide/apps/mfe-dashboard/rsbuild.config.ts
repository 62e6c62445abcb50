// apps/mfe-dashboard/rsbuild.config.ts

import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';
import packageJson from './package.json';

export default defineConfig({
  plugins: [pluginReact()],

  server: {
    port: 3001,
    // Allow the shell to load this remote during local development
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, OPTIONS',
      'Access-Control-Allow-Headers': 'Content-Type',
    },
  },

  dev: {
    assetPrefix: 'http://localhost:3001',
  },

  output: {
    // Each MFE deploys to its own CDN path
    // e.g., https://cdn.example.com/mfe-dashboard/v1.2.3/
    assetPrefix: process.env.CDN_BASE_URL || '/',

    // Clean output directory on each build
    cleanDistPath: true,
  },

  tools: {
    rspack: (config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'mfe_dashboard',

          // Modules exposed to the host and other remotes
          exposes: {
            './App': './src/App.tsx',
            './DashboardWidget': './src/components/DashboardWidget.tsx',
            './hooks/useDashboardData': './src/hooks/useDashboardData.ts',
          },

          // Shared dependencies — must be compatible with host config
          shared: {
            react: {
              singleton: true,
              requiredVersion: '^19.2.4',
              eager: false,
            },
            'react-dom': {
              singleton: true,
              requiredVersion: '^19.2.4',
              eager: false,
            },
            'react-router-dom': {
              singleton: true,
              requiredVersion: '^7.13.1',
              eager: false,
            },
            zustand: {
              singleton: true,
              requiredVersion: '^5.0.11',
            },
          },

          // Generate mf-manifest.json for runtime discovery
          manifest: {
            filePath: 'static',
          },

          // Generate TypeScript declarations for exposed modules
          dts: {
            generateTypes: {
              // Exposed modules will have .d.ts files generated
              // and bundled into a tarball served alongside the manifest
              extractThirdParty: true,
              extractRemoteTypes: true,
            },
          },
        })
      );
    },
  },
});
