import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

export default {
  plugins: [
    pluginReact(),
    pluginModuleFederation({
      name: 'site',
      remotes: {
        shop: 'mfe_shop@http://localhost:3001/mf-manifest.json',
        reviews: 'reviews@https://reviews.example/mf-manifest.json',
        ads: 'ads@https://ads.example/mf-manifest.json',
        promised: 'promised@https://promised.example/mf-manifest.json',
      },
      shared: { auto: true },
    }),
  ],
};
