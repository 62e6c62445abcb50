import { readFileSync } from 'node:fs';
import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

/** What the entry fetches first: with these, it is on its way together with the entry. */
const preload = (href: string) => ({
  tag: 'link',
  attrs: { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' },
  publicPath: false,
});

/** The module of each area, by its path. */
const modules: Record<string, string> = JSON.parse(
  readFileSync(new URL('./src/modules.json', import.meta.url), 'utf8'),
);

/** URL or file of what is deployed. A build that is told can write into the HTML what each area loads. */
const versionConfig = process.env.VERSION_CONFIG;

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
      ...(versionConfig && {
        dts: { consumeTypes: { versionConfig } },
        hints: { routes: Object.fromEntries(Object.entries(modules).map(([path, module]) => [`${path}/*`, [module]])) },
      }),
      shared: { auto: true, '@acme/design-system': { singleton: true }, '@acme/session-store': { singleton: true } },
    }),
  ],
});
