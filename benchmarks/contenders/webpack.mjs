import { federationOptions } from '../app/federation.mjs';
import { importer, peerFile } from './peer.mjs';
import { configuration, create, swcOptions, withFloor, withPlugin } from './webpack-like.mjs';

/** webpack with `@module-federation/enhanced`, without type generation. Its code is compiled by SWC, as Rspack's is. */
export const load = (order) => webpackContender(order, true);

/**
 * @param {import('./index.mjs').Order} order
 * @param {boolean} isFederated
 */
export async function webpackContender(order, isFederated) {
  const importPeer = importer(order);
  const { default: webpack } = await importPeer('webpack');
  const begun = performance.now();
  const plugins = isFederated ? await importPeer('@module-federation/enhanced/webpack') : undefined;
  const importMs = performance.now() - begun;
  return {
    importMs,
    create() {
      const config = configuration(order, { loader: peerFile(order, 'swc-loader'), options: swcOptions(order) });
      if (order.cache) config.cache = { type: 'filesystem', cacheDirectory: order.cache };
      if (!plugins) return create(webpack, withFloor(config));
      const options = { ...federationOptions(order.one, order.remotes), manifest: order.manifest ?? true, dts: false };
      return create(webpack, withPlugin(config, new plugins.ModuleFederationPlugin(options)));
    },
  };
}
