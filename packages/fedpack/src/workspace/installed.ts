import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Lock } from './lockfiles/lock.js';
import { readNpmLock } from './lockfiles/npm.js';
import { readPnpmLock } from './lockfiles/pnpm.js';
import { readYarnLock } from './lockfiles/yarn.js';
import { dependenciesOf, readPackageJson } from './package-json.js';
import type { Workspace, WorkspacePackage } from './packages.js';

/** Of several lock files the first counts, as in `binding/package-manager.ts`. */
const READERS: readonly [string, (source: string) => Lock][] = [
  ['pnpm-lock.yaml', readPnpmLock],
  ['yarn.lock', readYarnLock],
  ['package-lock.json', readNpmLock],
  ['npm-shrinkwrap.json', readNpmLock],
];

/** Says which versions of its dependencies a package has. */
export type Installed = (one: WorkspacePackage) => Promise<Record<string, string>>;

/**
 * The installed versions, from the lock file of the workspace or of the package; where that has none, from the package's own
 * package.json in the workspace or in `node_modules`. A lock file that cannot be read counts as not there.
 */
export async function installedVersions({ root, packages }: Workspace): Promise<Installed> {
  const ofWorkspace = await readLock(root);
  const versions = new Map(packages.map(({ name, json }) => [name, json.version]));
  const cache = new Map<string, Promise<string | undefined>>();
  return async (one) => {
    const folder = join(root, one.folder);
    const own = ofWorkspace ? undefined : await readLock(folder);
    const entries = Object.entries(dependenciesOf(one.json)).map(async ([name, range]) => {
      const locked = ofWorkspace?.version(one.folder, name, range) ?? own?.version('', name, range);
      const version = locked ?? versions.get(name) ?? (await fromModules(folder, name, cache));
      return version === undefined ? [] : [[name, version] as const];
    });
    return Object.fromEntries((await Promise.all(entries)).flat());
  };
}

async function readLock(folder: string): Promise<Lock | undefined> {
  for (const [file, read] of READERS) {
    const source = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (source === undefined) continue;
    try {
      return read(source);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** The version in the `node_modules` that Node finds from a folder. */
async function fromModules(
  folder: string,
  name: string,
  cache: Map<string, Promise<string | undefined>>,
): Promise<string | undefined> {
  for (let place = folder; ; place = dirname(place)) {
    const installed = join(place, 'node_modules', name);
    if (!cache.has(installed))
      cache.set(
        installed,
        readPackageJson(installed).then(
          (json) => json?.version,
          () => undefined,
        ),
      );
    const version = await cache.get(installed);
    if (version !== undefined || dirname(place) === place) return version;
  }
}
