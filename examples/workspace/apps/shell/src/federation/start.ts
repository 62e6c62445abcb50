import { preload } from '@fedpack/react/preload';
import { init, registerRemotes } from '@fedpack/runtime';
import { areaAt } from '../areas';
import { fetchReleases, fetchVersionConfig, type ReleaseCatalogue, type VersionConfig } from './versionConfig';

declare global {
  /** Manifest URLs by container name, for remotes that use each other. */
  var __ACME_VERSIONS__: Record<string, string> | undefined;
}

/** Which manifest each remote is loaded from, and which others there are. */
export interface Deployment {
  versions: VersionConfig;
  releases: ReleaseCatalogue;
}

/**
 * Where the remotes are, which the runtime of the shell knows by then. This module is in the entry, and imports nothing that is shared: it
 * asks while the application's own chunks are on their way, and so does the remote of the route. Nothing of other remotes is requested.
 */
export const deployment: Promise<Deployment> = start();

// Whoever waits for it handles a failure, but has yet to arrive.
deployment.catch(() => {});

async function start(): Promise<Deployment> {
  const [versions, releases] = await Promise.all([fetchVersionConfig(), fetchReleases()]);
  globalThis.__ACME_VERSIONS__ = versions;
  init({ name: 'shell', remotes: [] });
  registerRemotes(Object.entries(versions).map(([name, entry]) => ({ name, entry })));
  const area = areaAt(location.pathname);
  if (area) void preload(area.module);
  return { versions, releases };
}
