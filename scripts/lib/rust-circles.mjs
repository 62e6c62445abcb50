import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { circles, shortestCircle } from './circles.mjs';
import { failure } from './report.mjs';
import { root } from './root.mjs';
import { CommandError } from './run.mjs';
import { importsOf } from './rust/imports.mjs';
import { readModules } from './rust/modules.mjs';

/**
 * Finds files of a crate that import each other, directly or by way of others.
 *
 * @param {string} folder of the crate
 * @returns {{files: string[], shortest: string[]}[]} for each group of files that lead to each other: all of them, sorted,
 *   and the shortest way back to where it starts; relative to the crate's `src`
 */
export function circlesOf(folder) {
  const modules = readModules(join(folder, 'src'));
  const imports = new Map(modules.map((module) => [module, importsOf(module)]));
  const next = (module) => imports.get(module);
  const names = (group) => group.map(({ file }) => file);
  return circles(modules, next).map((group) => ({
    files: names(group).sort(),
    shortest: names(shortestCircle(group, next)),
  }));
}

/**
 * Refuses circles of files in the crates. Biome does the same for JavaScript (`noImportCycles`).
 *
 * @param {string} [folder] has the crates
 * @throws {CommandError} each finding has been said
 */
export async function refuseCircles(folder = join(root, 'crates')) {
  const names = (await readdir(folder)).sort();
  const found = names.flatMap((name) => circlesOf(join(folder, name)).map((group) => ({ name, ...group })));
  for (const { name, files, shortest } of found) {
    failure(`crates/${name}: ${files.length} files lead back to themselves, such as ${shortest.join(' → ')}`);
  }
  if (found.length > 0) throw new CommandError('circles of files: move what two files share into one of its own');
}
