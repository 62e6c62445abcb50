import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

/** What the entry fetches first: with these, it is on its way together with the entry. */
const preload = (href: string) => ({
  tag: 'link',
  attrs: { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' },
  publicPath: false,
});

export default defineConfig({
  html: {
    title: 'Acme Freight Control',
    favicon: './src/assets/mark.svg',
    tags: [preload('/versions.json'), preload('/releases.json')],
  },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 3000) },
  plugins: [
    pluginReact(),
    // No remotes: the version config names them when the page starts.
    pluginModuleFederation({
      name: 'shell',
      runtimePlugins: ['@fedpack/runtime/observe'],
      // Remotes are known before the application has all that it shares. It doesn't load them to find newer versions.
      shareStrategy: 'loaded-first',
      shared: { auto: true, '@acme/design-system': { singleton: true }, '@acme/session-store': { singleton: true } },
    }),
  ],
});
