import { join } from 'node:path';
import { federationOptions } from '../app/federation.mjs';
import { rspackContender } from './rspack.mjs';
import { withPlugin } from './webpack-like.mjs';

/** Milliseconds that a slow build waits for a remote's manifest. */
const PATIENCE = 120_000;

/** fedpack as users have it: with its checks of what remotes promise. */
export const load = (order) =>
  rspackContender(order, async () => {
    const { ModuleFederationPlugin } = await import('fedpack');
    const contract = { timeout: PATIENCE };
    const dts = order.contender === 'fedpack-types';
    return (config, federation) =>
      withPlugin(config, new ModuleFederationPlugin({ ...federation, dts, ...(order.isSlow && { contract }) }));
  });

/** Makes the types alone. */
export async function generateTypes({ app, one }) {
  const { generateTypes: generate } = (await import('@fedpack/binding')).default;
  const exposes = Object.entries(federationOptions(one).exposes).map(([key, request]) => ({ key, request }));
  const input = {
    context: app,
    tsconfig: join(app, 'tsconfig.json'),
    exposes,
    additionalFiles: [],
    compiledTypesFolder: 'compiled-types',
    remoteTypes: null,
    extractThirdParty: false,
    excludedPackages: [],
    api: true,
    readsComponents: false,
    texts: false,
    cache: join(app, 'node_modules/.cache/fedpack/types'),
    emitted: null,
  };
  const text = JSON.stringify(input);
  return async () => {
    const answer = JSON.parse(await generate(text));
    if (!answer.made) throw new Error(JSON.stringify(answer).slice(0, 1000));
  };
}
