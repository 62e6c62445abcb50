import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default {
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'mfe_shop',
      exposes: { './Price': './src/Price.tsx', './format': './src/format' },
      shared: { auto: true },
    }),
  ],
};
