// apps/shell/rsbuild.config.ts

import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

export default defineConfig({
  plugins: [pluginReact()],

  server: {
    port: 3000,
  },

  dev: {
    // Required for loading remotes from different dev server ports
    assetPrefix: 'http://localhost:3000',
  },

  output: {
    // In production, assets are served from a CDN via Cloudflare Workers
    assetPrefix: process.env.CDN_BASE_URL || '/',
  },

  tools: {
    rspack: (config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'shell',

          // Remotes are NOT statically declared here for production.
          // They are registered at runtime via `registerRemotes()` using
          // version config fetched from Cloudflare KV.
          //
          // For local development, static remotes can be declared:
          remotes:
            process.env.NODE_ENV === 'development'
              ? {
                  mfe_dashboard: 'mfe_dashboard@http://localhost:3001/mf-manifest.json',
                  mfe_settings: 'mfe_settings@http://localhost:3002/mf-manifest.json',
                  mfe_analytics: 'mfe_analytics@http://localhost:3003/mf-manifest.json',
                }
              : {},

          // Shared dependencies — must match remote configs exactly
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
            // State management — shared to ensure single store instance
            zustand: {
              singleton: true,
              requiredVersion: '^5.0.11',
            },
          },

          // Enable type generation fetching from remotes
          dts: {
            consumeTypes: {
              // Directory where fetched remote types are written
              remoteTypesFolder: '@mf-types',
            },
          },

          // Runtime plugins for telemetry, error reporting, etc.
          runtimePlugins: ['./src/mf-runtime-plugins/telemetry.ts'],
        })
      );
    },
  },
});
