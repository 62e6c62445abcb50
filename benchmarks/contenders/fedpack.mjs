import { rspackContender } from './rspack.mjs';
import { withPlugin } from './webpack-like.mjs';

/** Milliseconds that a slow build waits for a remote's manifest. */
const PATIENCE = 120_000;

/** fedpack as users have it: with its checks of what remotes promise. */
export const load = (order) =>
  rspackContender(order, async () => {
    const { ModuleFederationPlugin } = await import('fedpack');
    const contract = { timeout: PATIENCE };
    return (config, federation) =>
      withPlugin(config, new ModuleFederationPlugin(order.isSlow ? { ...federation, contract } : federation));
  });
