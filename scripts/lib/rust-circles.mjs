import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { circles, shortestCircle } from './circles.mjs';
import { failure } from './report.mjs';
import { root } from './root.mjs';
import { CommandError } from './run.mjs';
import { importsOf } from './rust/imports.mjs';
import { readModules } from './rust/modules.mjs';

/** Crates that are older than this rule. */
const TANGLED = ['fedpack_config', 'fedpack_workspace'];

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
 * @param {{folder?: string, tangled?: Iterable<string>}} [options] `folder` has the crates; `tangled` names those that
 *   still have circles, and is refused where they have none
 * @throws {CommandError} each finding has been said
 */
export async function refuseCircles({ folder = join(root, 'crates'), tangled = TANGLED } = {}) {
  const names = (await readdir(folder)).sort();
  const found = names.map((name) => [name, circlesOf(join(folder, name))]);
  const wrong = found.filter(([name, groups]) => groups.length > 0 !== new Set(tangled).has(name));
  for (const [name, groups] of wrong) {
    for (const { files, shortest } of groups) {
      failure(`crates/${name}: ${files.length} files lead back to themselves, such as ${shortest.join(' → ')}`);
    }
    if (groups.length === 0)
      failure(`crates/${name} has no circles any more: take it out of the list of those that do`);
  }
  if (wrong.length > 0) throw new CommandError('circles of files: move what two files share into one of its own');
}
