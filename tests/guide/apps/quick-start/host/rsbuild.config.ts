import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

const federation = pluginModuleFederation({
  name: 'shell',
  remotes: { shop: 'shop@http://localhost:3001/mf-manifest.json' },
  shared: { auto: true },
});

export default { plugins: [pluginReact(), federation] };
