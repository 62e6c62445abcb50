/**
 * `fedpack init --migrate`: from upstream's plugins to fedpack's. In here: which files change, and what is said. Not in here: how imports
 * are found (`imports.ts`), and which options differ (`differences.ts`).
 */
import { join } from 'node:path';
import { FedpackError } from '../../error.js';
import { VERSION } from '../../identity.js';
import { dependenciesOf } from '../../workspace/package-json.js';
import type { Draft } from '../draft.js';
import { addDependencies, type Dependency, removeDependencies } from '../edits/package-json.js';
import { planDependencies } from '../plan/dependencies.js';
import type { Project } from '../project/project.js';
import { differencesIn } from './differences.js';
import { type Migrated, migrateImports } from './imports.js';
import { packageOf, REPLACED_PACKAGES } from './modules.js';
import { sourcesOf } from './sources.js';

/** What there is no option for, and what a user of upstream's plugin may notice. */
const ALWAYS = [
  'An import of a remote that its manifest does not keep fails the build.',
  'With Rsbuild, pages of this machine and hosts that the configuration names may read the development server, and not all pages.',
];

/** Changes imports and dependencies, and notes what behaves otherwise. */
export async function planMigration(draft: Draft, project: Project, pinned: readonly Dependency[]): Promise<void> {
  const migrated = await migrateFiles(draft, project.folder);
  const replaced = new Set(migrated.flatMap((one) => one.replaced));
  const names = dependenciesOf(project.json);
  const isUsed = replaced.size > 0 || REPLACED_PACKAGES.some((name) => name in names);
  if (!isUsed && !('fedpack' in names)) {
    throw new FedpackError('nothing of @module-federation is used here; run fedpack init --host or --remote');
  }
  await planDependencies(draft, project, pinned);
  await planPackages(draft, project.folder, replaced, keptPackages(migrated));
  if (isUsed) draft.notes.push(...ALWAYS);
}

async function migrateFiles(draft: Draft, folder: string): Promise<Migrated[]> {
  const found: Migrated[] = [];
  for (const file of await sourcesOf(folder)) {
    const path = join(folder, file);
    const before = (await draft.read(path)) ?? '';
    const migrated = migrateImports(file, before);
    if (!migrated) continue;
    found.push(migrated);
    await draft.write(path, migrated.text);
    for (const line of differencesIn(file, before)) draft.notes.push(`${file}: ${line}.`);
    for (const { name, module } of migrated.missing) {
      draft.notes.push(`${file}: ${module} does not export ${name}, which has to be replaced by hand.`);
    }
    for (const request of new Set(migrated.kept)) draft.notes.push(`${file}: ${request} stays.`);
  }
  return found;
}

/** The packages that something still needs. */
function keptPackages(migrated: readonly Migrated[]): Set<string> {
  return new Set(migrated.flatMap(({ kept }) => kept.map(packageOf)));
}

async function planPackages(draft: Draft, folder: string, replaced: ReadonlySet<string>, kept: ReadonlySet<string>) {
  const file = join(folder, 'package.json');
  const runtime: Dependency = { name: '@fedpack/runtime', range: VERSION, field: 'dependencies', isExact: true };
  const text = removeDependencies(
    (await draft.read(file)) ?? '{}\n',
    REPLACED_PACKAGES.filter((name) => !kept.has(name)),
  );
  await draft.write(file, replaced.has(runtime.name) ? addDependencies(text, [runtime]) : text);
}
