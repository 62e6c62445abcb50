import { pluginReact } from '@rsbuild/plugin-react';
import { defineConfig } from '@rstest/core';
import { remotesForRsbuild } from 'fedpack/testing';

export default defineConfig({
  plugins: [pluginReact(), remotesForRsbuild({ modules: { 'ads/Banner': './tests/Banner.tsx' } })],
  include: ['tests/*.rstest.tsx'],
});
