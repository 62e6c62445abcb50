import type { VersionConfig } from '../mf-runtime/init';

/** The places of the remotes, as they are deployed. */
export async function fetchVersionConfig(): Promise<VersionConfig> {
  const response = await fetch('/versions.json');
  return response.json();
}
