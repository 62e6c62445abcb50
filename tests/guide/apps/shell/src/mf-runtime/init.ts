// apps/shell/src/mf-runtime/init.ts

import { init, loadRemote, registerRemotes } from '@fedpack/runtime';

/**
 * Version config fetched from Cloudflare KV at startup.
 * Maps MFE names to their manifest URLs.
 *
 * Example:
 * {
 *   "mfe_dashboard": "https://cdn.example.com/mfe-dashboard/v1.2.3/mf-manifest.json",
 *   "mfe_settings": "https://cdn.example.com/mfe-settings/v2.0.1/mf-manifest.json",
 *   "mfe_analytics": "https://cdn.example.com/mfe-analytics/v0.9.0/mf-manifest.json"
 * }
 */
export interface VersionConfig {
  [mfeName: string]: string; // MFE name → manifest URL
}

let initialized = false;

/**
 * Initialize the Module Federation runtime with remotes from the version config.
 * This must be called once before any `loadRemote()` call.
 */
export async function initializeFederation(versionConfig: VersionConfig): Promise<void> {
  if (initialized) {
    console.warn('[MF] Federation already initialized. Use updateRemotes() to change remotes.');
    return;
  }

  const remotes = Object.entries(versionConfig).map(([name, entry]) => ({
    name,
    entry,
  }));

  init({
    name: 'shell',
    remotes,
    shared: {
      react: {
        version: '19.2.4',
        scope: 'default',
        lib: () => require('react'),
        shareConfig: {
          singleton: true,
          requiredVersion: '^19.2.4',
        },
      },
      'react-dom': {
        version: '19.2.4',
        scope: 'default',
        lib: () => require('react-dom'),
        shareConfig: {
          singleton: true,
          requiredVersion: '^19.2.4',
        },
      },
    },
  });

  initialized = true;
}

/**
 * Update or add remotes at runtime without re-initializing.
 * Useful for feature flags that enable/disable MFEs dynamically.
 */
export function updateRemotes(versionConfig: VersionConfig): void {
  const remotes = Object.entries(versionConfig).map(([name, entry]) => ({
    name,
    entry,
  }));

  registerRemotes(remotes, { force: true });
}
