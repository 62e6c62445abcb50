import { defineConfig } from '@playwright/test';
import type { WorkspaceOptions } from './support/test';

// Chromium may not look for anything outside of this machine.
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: chromiumArguments },
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
