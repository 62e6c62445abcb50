import { dependenciesOf } from './package-json.js';
import type { Workspace, WorkspacePackage } from './packages.js';

/**
 * The packages of a workspace that become part of an app's bundle: what it depends on, and what those depend on. Other apps
 * are none, as they are loaded at run time; nor is the root, which holds everything.
 *
 * @param apps the packages that are apps themselves
 * @returns sorted by folder
 */
export function localDependencies(
  app: WorkspacePackage,
  { packages }: Pick<Workspace, 'packages'>,
  apps: ReadonlySet<WorkspacePackage>,
): WorkspacePackage[] {
  const byName = new Map(packages.map((one) => [one.name, one]));
  const found = new Set<WorkspacePackage>();
  const waiting = [app];
  for (const one of waiting) {
    for (const name of Object.keys(dependenciesOf(one.json))) {
      const dependency = byName.get(name);
      if (!dependency || dependency.folder === '' || apps.has(dependency) || found.has(dependency)) continue;
      found.add(dependency);
      waiting.push(dependency);
    }
  }
  found.delete(app);
  return [...found].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
