import { type Agent, detect, getUserAgent, resolveCommand } from 'package-manager-detector';
import type { PackageManager } from '../../binding/package-manager.js';

/** The package manager of a project. */
export interface Manager {
  /** Where it reads overrides. */
  overrides: PackageManager;
  /** The command that installs what package.json asks for. */
  install: readonly [string, ...string[]];
}

/** The first pnpm that reads its overrides from pnpm-workspace.yaml. */
const PNPM_WORKSPACE_MAJOR = 10;

/**
 * The package manager that a project is installed with: by its lock file or package.json, else the one that runs this process, else
 * npm.
 *
 * @param folder absolute; folders above it count as well
 */
export async function managerOf(folder: string, userAgent: string | undefined): Promise<Manager> {
  const found = await detect({ cwd: folder });
  const name = found?.name ?? getUserAgent() ?? 'npm';
  const version = found?.version ?? new RegExp(`^${name}/(\\S+)`).exec(userAgent ?? '')?.[1];
  const install = resolveCommand(found?.agent ?? (name as Agent), 'install', []);
  return {
    overrides: overridesOf(name, version),
    install: install ? [install.command, ...install.args] : ['npm', 'install'],
  };
}

function overridesOf(name: string, version: string | undefined): PackageManager {
  if (name === 'yarn' || name === 'bun') return name;
  if (name !== 'pnpm') return 'npm';
  return version !== undefined && Number.parseInt(version, 10) < PNPM_WORKSPACE_MAJOR ? 'pnpm-legacy' : 'pnpm';
}
