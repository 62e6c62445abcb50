/** Manifest URLs by container name: what is deployed right now. */
export type VersionConfig = Record<string, string>;

/** Further releases of a container that are kept deployed: manifest URLs by version. */
export type ReleaseCatalogue = Record<string, Record<string, string>>;

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

/** Asks the shell's own server which remotes there are and where. */
export function fetchVersionConfig(): Promise<VersionConfig> {
  return fetchJson('/versions.json');
}

/** Asks for the releases that the shell may switch to. */
export function fetchReleases(): Promise<ReleaseCatalogue> {
  return fetchJson('/releases.json');
}
