import { remotesForRsbuild } from 'fedpack/testing';
import type { StorybookConfig } from 'storybook-react-rsbuild';

const config: StorybookConfig = {
  framework: 'storybook-react-rsbuild',
  stories: ['../src/*.stories.tsx'],
  rsbuildFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), remotesForRsbuild({ modules: { 'ads/Banner': './tests/Banner.tsx' } })],
  }),
};

export default config;
