import { pluginReact } from '@rsbuild/plugin-react';
import { pluginModuleFederation } from 'fedpack/rsbuild';

const federation = pluginModuleFederation({
  name: 'shell',
  runtimePlugins: ['./src/observe.ts'],
  shared: { auto: true },
});

export default { plugins: [pluginReact(), federation] };
