import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../../tests/support/chromium.mjs';

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/support/bundle.ts',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 20_000,
  reporter: 'list',
  use: { launchOptions: chromiumLaunchOptions() },
  projects: [
    { name: 'node', testMatch: '*.unit.ts' },
    { name: 'react-18', testMatch: '*.spec.ts' },
    { name: 'react-19', testMatch: '*.spec.ts' },
  ],
});
