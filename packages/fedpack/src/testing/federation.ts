import { join, sep } from 'node:path';
import { FedpackError } from '../error.js';
import { exposesOf } from '../options/exposes.js';
import { sharedKeys } from '../rsbuild/shared-keys.js';
import { findConfigs } from '../workspace/configs.js';
import { loadAll } from '../workspace/load/pool.js';
import { findWorkspace } from '../workspace/packages.js';
import { aliasesOf } from './aliases.js';

/** An app of the workspace, as its configuration has it. */
export interface TestedApp {
  /** Absolute. */
  folder: string;
  /** The first parts of its requests for remotes → names of containers. */
  aliases: Map<string, string>;
  /** What it exposes, by the names of its containers. */
  containers: Map<string, Map<string, string>>;
  /** The packages that it shares. */
  shared: string[];
}

/** The apps of a workspace, and the one whose tests run. */
export interface Federation {
  own: TestedApp;
  apps: readonly TestedApp[];
}

/**
 * Loads the configurations of the workspace that an app is in.
 *
 * @param root absolute: the folder of the app
 * @throws FedpackError where its own configuration can't be loaded, or has no federation
 */
export async function loadFederation(root: string): Promise<Federation> {
  const workspace = await findWorkspace(root);
  const configs = await findConfigs(workspace);
  const answers = await loadAll(
    configs.map(({ task }) => task),
    () => {},
  );
  const apps = new Map<string, TestedApp>();
  const problems = new Map<string, string>();
  for (const [index, answer] of answers.entries()) {
    const folder = join(workspace.root, configs[index]?.package.folder ?? '');
    if ('problem' in answer) problems.set(folder, answer.problem);
    const parts = 'loaded' in answer ? answer.loaded.flatMap((one) => one.parts) : [];
    for (const { options } of parts) add(appIn(apps, folder), options);
  }
  const own = appAround([...apps.values()], root);
  if (own) return { own, apps: [...apps.values()] };
  const problem = [...problems].find(([folder]) => isBelow(root, folder))?.[1];
  throw new FedpackError(
    problem === undefined
      ? `fedpack/testing: no configuration of ${root} has Module Federation`
      : `fedpack/testing: the configuration of ${root} can't be loaded: ${problem}`,
  );
}

/** The app that a file or folder belongs to: the innermost. */
export function appAround(apps: readonly TestedApp[], path: string): TestedApp | undefined {
  const around = apps.filter(({ folder }) => isBelow(path, folder));
  return around.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function appIn(apps: Map<string, TestedApp>, folder: string): TestedApp {
  const app = apps.get(folder) ?? { folder, aliases: new Map(), containers: new Map(), shared: [] };
  apps.set(folder, app);
  return app;
}

function add(app: TestedApp, options: unknown): void {
  const { name, exposes, remotes, shared } = (options ?? {}) as Record<string, unknown>;
  for (const [alias, container] of aliasesOf(remotes)) app.aliases.set(alias, container);
  if (typeof name === 'string') app.containers.set(name, exposesOf(exposes));
  app.shared.push(...sharedKeys(shared).filter((key) => /^(?:@[^/]+\/)?[^./@][^/]*$/.test(key)));
}

function isBelow(path: string, folder: string): boolean {
  return (
    path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep) || path.startsWith(`${folder}/`)
  );
}
