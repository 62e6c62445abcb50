/** Whether a version is a release of the same major version as another, and no older. Prereleases promise nothing. */
export function isAtLeast(version: string, other: string): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  const [major, minor, patch] = other.split('.').map(Number);
  if (!parts || Number(parts[1]) !== major) {
    return false;
  }
  const difference = Number(parts[2]) - Number(minor) || Number(parts[3]) - Number(patch);
  return difference >= 0;
}
