import { join } from 'node:path';
import { readPackage } from './read-package.js';

/** The names of all packages that the package.json of a folder depends on, for development too; none where there is no such file. */
export function dependenciesOf(folder: string): string[] {
  const { dependencies, devDependencies } = readPackage(join(folder, 'package.json')) ?? {};
  return [dependencies, devDependencies].flatMap((packages) => Object.keys(packages ?? {}));
}
