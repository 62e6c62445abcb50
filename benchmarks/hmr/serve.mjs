import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { importer } from '../contenders/peer.mjs';

const shared = { react: { singleton: true }, 'react-dom': { singleton: true } };

/** The plugins of Rsbuild. Upstream's has no types to make here. */
const PLUGINS = {
  // On a busy machine, the check of the remote's manifest may reload the page.
  fedpack: async (options) => (await import('fedpack/rsbuild')).pluginModuleFederation({ contract: false, ...options }),
  'enhanced-rsbuild': async (options, order) => {
    const { pluginModuleFederation } = await importer(order)('@module-federation/rsbuild-plugin');
    return pluginModuleFederation({ dts: false, ...options });
  },
};

/**
 * Starts a development server.
 *
 * @param {import('./measure.mjs').HotOrder} order
 * @param {string} root the application's folder
 * @param {object} options of the federation plugin
 */
export async function serve(order, root, options) {
  const federation = await PLUGINS[order.contender]({ shared, ...options }, order);
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
