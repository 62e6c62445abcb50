import { federationOptions } from '../app/federation.mjs';
import { rspackContender } from './rspack.mjs';
import { withPlugin } from './webpack-like.mjs';

/**
 * The package that most users have, without type generation unless the contender has it. It writes its manifest unless told not to; `manifest: true` would make
 * Rspack write another one beside it, so that is left out.
 */
export const load = (order) =>
  rspackContender(order, async () => {
    const { ModuleFederationPlugin } = await import('@module-federation/enhanced/rspack');
    const dts = order.contender === 'enhanced-types' && { consumeTypes: false };
    return (config, { manifest, ...federation }) =>
      withPlugin(config, new ModuleFederationPlugin({ ...federation, dts, ...(!manifest && { manifest }) }));
  });

/** Makes the types alone. */
export async function generateTypes({ app, one, output }) {
  const { DTSManager } = await import('@module-federation/dts-plugin/core');
  return () =>
    new DTSManager({
      remote: {
        context: app,
        outputDir: output,
        moduleFederationConfig: federationOptions(one),
        generateAPITypes: true,
        abortOnError: true,
      },
    }).generateTypes();
}
