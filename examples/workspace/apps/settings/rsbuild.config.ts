import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import packageJson from './package.json' with { type: 'json' };

const release = process.env.RELEASE ?? packageJson.version;
// The coming major release is built against a zustand that no app of the page provides yet.
const zustand = { singleton: true, ...(release.startsWith('2.') && { requiredVersion: '^6.0.0' }) };

export default defineConfig(({ command }) => ({
  html: { title: 'Acme Settings' },
  source: { define: { 'process.env.RELEASE': JSON.stringify(release) } },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3002) },
  // Releases stay deployed side by side, each under a path of its own.
  output: { distPath: { root: command === 'build' ? `dist/settings/v${release}` : 'dist' } },
  // Two releases can be on one page, one after the other: each keeps its chunks to itself.
  tools: { rspack: { output: { uniqueName: `mfe_settings_${release}` } } },
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'mfe_settings',
      filename: 'remoteEntry.js',
      exposes: { './App': './src/App.tsx' },
      shared: {
        auto: true,
        zustand,
        '@acme/design-system': { singleton: true },
        '@acme/session-store': { singleton: true },
      },
    }),
  ],
}));
