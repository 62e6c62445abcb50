import { defineConfig } from '@playwright/test';

// Without these Chromium looks for servers of its vendor, which slows its start where there is no network.
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/support/bundle.ts',
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 20_000,
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
    },
  },
  projects: [
    { name: 'node', testMatch: '*.unit.ts' },
    { name: 'react-18', testMatch: '*.spec.ts' },
    { name: 'react-19', testMatch: '*.spec.ts' },
  ],
});
