import { rspackContender } from './rspack.mjs';
import { withPlugin } from './webpack-like.mjs';

/** fedpack as users have it: with its checks of what remotes promise. */
export const load = (order) =>
  rspackContender(order, async () => {
    const { ModuleFederationPlugin } = await import('fedpack');
    return (config, federation) => withPlugin(config, new ModuleFederationPlugin(federation));
  });
