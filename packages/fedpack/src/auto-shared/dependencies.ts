import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The dependencies of a package: name to range. */
export type Dependencies = Readonly<Record<string, unknown>>;

/**
 * The `dependencies` and `peerDependencies` of the package that a folder lies in, as far as they are installed: an optional peer may
 * not be. Sorted.
 */
export function installedDependencies(folder: string): Dependencies {
  for (let place = folder; ; place = dirname(place)) {
    const found = dependenciesIn(join(place, 'package.json'));
    if (found) {
      const installed = Object.keys(found).filter((name) => isInstalled(name, place));
      return Object.fromEntries(installed.sort().map((name) => [name, found[name]]));
    }
    if (dirname(place) === place) return {};
  }
}

/** undefined where there is no such file. One that is broken has no dependencies: Rspack says what is wrong with it. */
function dependenciesIn(file: string): Dependencies | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { dependencies, peerDependencies } = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { ...peerDependencies, ...dependencies };
  } catch {
    return {};
  }
}

/** As Node finds it, so that also a package manager without `node_modules` is asked. */
function isInstalled(name: string, folder: string): boolean {
  try {
    createRequire(join(folder, 'package.json')).resolve(`${name}/package.json`);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}
