import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package managers whose overrides are written in different places. */
export type PackageManager = 'npm' | 'pnpm' | 'pnpm-legacy' | 'yarn' | 'bun';

const LOCK_FILES: readonly [string, PackageManager][] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
];

/** The first pnpm that reads its overrides from pnpm-workspace.yaml. */
const PNPM_WORKSPACE_MAJOR = 10;

/**
 * The package manager of a project: the one that runs this process, else the one whose lock file is nearest above the
 * folder, else npm.
 */
export function packageManagerOf(directory: string, env: NodeJS.ProcessEnv = process.env): PackageManager {
  return fromUserAgent(env.npm_config_user_agent) ?? fromLockFile(directory) ?? 'npm';
}

/** `pnpm/12.21.0 npm/? node/v20.19.0 linux x64` */
function fromUserAgent(agent: string | undefined): PackageManager | undefined {
  const [, name, major] = /^(npm|pnpm|yarn|bun)\/(\d+)/.exec(agent ?? '') ?? [];
  if (name === 'pnpm' && Number(major) < PNPM_WORKSPACE_MAJOR) return 'pnpm-legacy';
  return name as PackageManager | undefined;
}

function fromLockFile(directory: string): PackageManager | undefined {
  const found = LOCK_FILES.find(([file]) => existsSync(join(directory, file)));
  if (found) return found[1];
  const parent = dirname(directory);
  return parent === directory ? undefined : fromLockFile(parent);
}
