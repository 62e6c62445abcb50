import { rspackContender } from './rspack.mjs';
import { withPlugin } from './webpack-like.mjs';

/**
 * The package that most users have, without type generation. It writes its manifest unless told not to; `manifest: true` would make
 * Rspack write another one beside it, so that is left out.
 */
export const load = (order) =>
  rspackContender(order, async () => {
    const { ModuleFederationPlugin } = await import('@module-federation/enhanced/rspack');
    return (config, { manifest, ...federation }) =>
      withPlugin(config, new ModuleFederationPlugin({ ...federation, dts: false, ...(!manifest && { manifest }) }));
  });
