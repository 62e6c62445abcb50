import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

// As the guide prints it, but for the ports.
const { SHELL = 3000, DASHBOARD = 3001 } = process.env;

export default defineConfig({
  plugins: [pluginReact()],

  server: {
    port: Number(SHELL),
  },

  dev: {
    assetPrefix: `http://localhost:${SHELL}`,
  },

  output: {
    assetPrefix: process.env.CDN_BASE_URL || '/',
  },

  tools: {
    rspack: (_config, { appendPlugins }) => {
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'shell',
          remotes:
            process.env.NODE_ENV === 'development'
              ? { mfe_dashboard: `mfe_dashboard@http://localhost:${DASHBOARD}/static/mf-manifest.json` }
              : {},
          shared: {
            react: { singleton: true, requiredVersion: '^19.2.4', eager: false },
            'react-dom': { singleton: true, requiredVersion: '^19.2.4', eager: false },
            'react-router-dom': { singleton: true, requiredVersion: '^7.13.1', eager: false },
            zustand: { singleton: true, requiredVersion: '^5.0.11' },
          },
          dts: { consumeTypes: { remoteTypesFolder: '@mf-types' } },
          runtimePlugins: ['./src/mf-runtime-plugins/telemetry.ts'],
        }),
      );
    },
  },
});
