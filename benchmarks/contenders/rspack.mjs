import { federationOptions } from '../app/federation.mjs';
import { configuration, create, swcOptions } from './webpack-like.mjs';

/**
 * A contender in Rspack with fedpack's binding.
 *
 * @param {import('./index.mjs').Order} order
 * @param {() => Promise<(config: object, federation: object, rspack: Function) => object>} importPlugin imports what federates, and
 *   gives a function that adds it to a configuration
 */
export async function rspackContender(order, importPlugin) {
  const { rspack } = await import('@rspack/core');
  const begun = performance.now();
  const federate = await importPlugin();
  const importMs = performance.now() - begun;
  const { manifest = true } = order;
  return {
    importMs,
    create() {
      const config = configuration(order, {
        loader: 'builtin:swc-loader',
        options: swcOptions(order),
        type: 'javascript/auto',
      });
      // Rspack's own default for development is a cache in memory.
      if (order.cache) config.cache = { type: 'persistent', storage: { type: 'filesystem', directory: order.cache } };
      return create(rspack, federate(config, { ...federationOptions(order.one, order.remotes), manifest }, rspack));
    },
  };
}
