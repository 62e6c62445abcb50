import { VERSIONS } from './versions.js';

/** The package managers that `npm create` and its like are run by. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** A package.json, as far as it is changed. */
export interface Manifest {
  name: string;
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
  resolutions?: Record<string, string>;
}

/**
 * Gives the packages of a template that have to fit each other their versions.
 *
 * @param local packages of the template itself; only pnpm has to be told that they are
 */
export function withVersions(manifest: Manifest, manager: PackageManager, local: readonly string[]): Manifest {
  const versions = (dependencies: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(dependencies).map(([name, range]) => {
        if (range !== '*') return [name, range];
        return [name, local.includes(name) ? (manager === 'pnpm' ? 'workspace:*' : '*') : (VERSIONS[name] ?? range)];
      }),
    );
  return {
    ...manifest,
    ...(manifest.dependencies && { dependencies: versions(manifest.dependencies) }),
    ...(manifest.devDependencies && { devDependencies: versions(manifest.devDependencies) }),
  };
}

/** A name that npm takes, from that of a folder. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name || 'app';
}
