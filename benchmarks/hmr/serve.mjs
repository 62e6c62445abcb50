import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';

const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** The plugins of Rsbuild. Upstream's has no types to make here. */
const PLUGINS = {
  // On a busy machine, the check of the remote's manifest may reload the page.
  fedpack: async (options) => (await import('fedpack/rsbuild')).pluginModuleFederation({ contract: false, ...options }),
  enhanced: async (options) =>
    (await import('@module-federation/rsbuild-plugin')).pluginModuleFederation({ dts: false, ...options }),
};

/** Starts a development server. */
export async function serve(plugin, root, options) {
  const federation = await PLUGINS[plugin]({ shared, ...options });
  const rsbuild = await createRsbuild({
    cwd: root,
    config: {
      plugins: [pluginReact(), federation],
      server: { host: '127.0.0.1', port: 0, printUrls: false, cors: true },
      logLevel: 'error',
    },
  });
  const { server, urls } = await rsbuild.startDevServer();
  return { url: urls[0], close: () => server.close() };
}
