import { createRequire } from 'node:module';
import { rspackContender } from './rspack.mjs';
import { withPlugin } from './webpack-like.mjs';

/** Rspack's own plugin, without the package around it; the runtime that it embeds is the installed one. */
export const load = (order) =>
  rspackContender(order, async () => {
    const implementation = createRequire(import.meta.url).resolve('@module-federation/runtime-tools');
    return (config, federation, rspack) =>
      withPlugin(config, new rspack.container.ModuleFederationPlugin({ ...federation, implementation }));
  });
