import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../support/chromium.mjs';
import type { WorkspaceOptions } from './support/test';

export default defineConfig<Record<never, never>, WorkspaceOptions>({
  testDir: './specs',
  outputDir: './results',
  globalSetup: './support/build.ts',
  workers: 2,
  // Generous, as the machine may be busy with other builds.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    launchOptions: chromiumLaunchOptions(),
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'production', use: { mode: 'production' } },
    // The dev servers run one release of everything, and their caching is their own.
    {
      name: 'development',
      use: { mode: 'development' },
      testMatch: ['routes.spec.ts', 'identity.spec.ts', 'lazy.spec.ts', 'session.spec.ts'],
    },
  ],
});
