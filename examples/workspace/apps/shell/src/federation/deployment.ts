import { init, registerRemotes } from '@fedpack/runtime';
import { create } from 'zustand';
import type { ReleaseCatalogue, VersionConfig } from './versionConfig';

declare global {
  /** Manifest URLs by container name, for remotes that use each other. */
  var __ACME_VERSIONS__: Record<string, string> | undefined;
}

interface Deployment {
  versions: VersionConfig;
  releases: ReleaseCatalogue;
}

/** Which manifest each remote is loaded from, and which others there are. */
export const useDeployment = create<Deployment>()(() => ({ versions: {}, releases: {} }));

function publish(versions: VersionConfig): void {
  globalThis.__ACME_VERSIONS__ = versions;
  useDeployment.setState({ versions });
}

/** Starts the runtime of the shell with the remotes of the version config. Nothing of a remote is requested yet. */
export function startFederation(versions: VersionConfig, releases: ReleaseCatalogue): void {
  useDeployment.setState({ releases });
  publish(versions);
  init({ name: 'shell', remotes: [] });
  registerRemotes(Object.entries(versions).map(([name, entry]) => ({ name, entry })));
}

/** Puts another release of a remote in the place of the running one. The shell stays as it is, no build, no reload. */
export function switchRelease(name: string, entry: string): void {
  const { versions } = useDeployment.getState();
  if (versions[name] === entry) return;
  registerRemotes([{ name, entry }], { force: true });
  publish({ ...versions, [name]: entry });
}
