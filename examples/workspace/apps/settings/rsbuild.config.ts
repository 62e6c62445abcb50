import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';
import packageJson from './package.json' with { type: 'json' };

const release = process.env.RELEASE ?? packageJson.version;
// The coming major release is built against a zustand that no app of the page provides yet.
const zustandRange = release.startsWith('2.') ? '^6.0.0' : '^5.1.0';

export default defineConfig(({ command }) => ({
  plugins: [pluginReact()],
  html: { title: 'Acme Settings' },
  source: {
    entry: { index: './src/index.ts' },
    define: { 'process.env.RELEASE': JSON.stringify(release) },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 3002),
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
    // Releases stay deployed side by side, each under a path of its own.
    distPath: { root: command === 'build' ? `dist/settings/v${release}` : 'dist' },
    // Class names carry the app, as the styles of several apps meet on one page.
    cssModules: { localIdentName: 'settings_[local]_[hash:base64:5]' },
  },
  tools: {
    rspack: (config, { appendPlugins }) => {
      // Two releases can be on one page, one after the other: each keeps its chunks to itself.
      config.output ??= {};
      config.output.uniqueName = `mfe_settings_${release}`;
      appendPlugins(
        new ModuleFederationPlugin({
          name: 'mfe_settings',
          filename: 'remoteEntry.js',
          exposes: { './App': './src/App.tsx' },
          manifest: true,
          shared: {
            react: { singleton: true, requiredVersion: '^19.3.1', eager: false },
            'react-dom': { singleton: true, requiredVersion: '^19.3.1', eager: false },
            'react-router-dom': { singleton: true, requiredVersion: '^7.18.5', eager: false },
            zustand: { singleton: true, requiredVersion: zustandRange },
            '@acme/design-system': { singleton: true, requiredVersion: '^3.0.0' },
            '@acme/session-store': { singleton: true, requiredVersion: '^1.0.0' },
          },
        }),
      );
    },
  },
}));
