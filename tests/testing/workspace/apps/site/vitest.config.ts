import { remotesForVite } from 'fedpack/testing';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [remotesForVite({ modules: { 'ads/Banner': './tests/Banner.tsx' } })],
  test: { include: ['tests/*.vitest.tsx'] },
});
