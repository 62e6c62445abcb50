import type { Manifest, PackageManager } from './manifest.js';
import { OVERRIDE } from './versions.js';

/** The files at the root of a project that make Rspack load fedpack's binding, by the package manager. */
export interface RootFiles {
  manifest: Manifest;
  /** pnpm-workspace.yaml, where there is to be one. */
  pnpmWorkspace?: string;
}

/** Adds the override, and the workspace for pnpm, where each package manager reads it. */
export function withOverride({ workspaces, ...manifest }: Manifest, manager: PackageManager): RootFiles {
  const all = { ...manifest, ...(workspaces && { workspaces }) };
  switch (manager) {
    case 'pnpm':
      return { manifest, pnpmWorkspace: pnpmWorkspace(workspaces) };
    case 'yarn':
      return { manifest: { ...all, resolutions: { ...OVERRIDE } } };
    default:
      return { manifest: { ...all, overrides: { ...OVERRIDE } } };
  }
}

function pnpmWorkspace(workspaces: readonly string[] = []): string {
  const packages = workspaces.length > 0 ? ['packages:', ...workspaces.map((one) => `  - ${one}`), ''] : [];
  const overrides = Object.entries(OVERRIDE).map(([name, version]) => `  '${name}': ${version}`);
  return `${[...packages, 'overrides:', ...overrides].join('\n')}\n`;
}
