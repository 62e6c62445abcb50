/** What `fedpack dev` is going to run, where, and what it tells each app of the others. */
import { relative, sep } from 'node:path';
import { workspaceGraph } from '../../binding/tools.js';
import { type DevSession, urlIn } from '../../dev/session.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { gather } from '../../workspace/facts.js';
import { existingFolder } from '../existing-folder.js';
import { createProgress } from '../progress.js';
import { appsOf, type DevApp } from './apps.js';
import { type Choice, chooseApps } from './choose.js';
import { type Inside, insideOf } from './inside.js';
import type { DevOptions } from './options.js';
import { choosePorts } from './ports.js';
import { fetchVersions } from './rest.js';
import { localVersions, mergeVersions, missingIn } from './versions.js';

export interface Plan {
  /** The root of the workspace. */
  root: string;
  /** The apps to start, with their ports. */
  ports: ReadonlyMap<DevApp, number>;
  session: DevSession;
  /** The remotes that are not started, with where they are. */
  deployed: { name: string; url: string }[];
  /** The manifests of the apps that are started, by container. */
  local: Readonly<Record<string, string>>;
  /** The deployed page that the apps are to be opened in. */
  inside: Inside | undefined;
}

/**
 * Makes the plan.
 *
 * @param names of the apps to work on
 * @throws FedpackError where there is no such app, or it can't be started
 */
export async function makePlan(names: readonly string[], options: DevOptions): Promise<Plan> {
  const folder = await existingFolder(options.cwd);
  const { root, start, elsewhere } = await choose(names, folder, options);
  refuseWithoutScript(start, options.script);
  const inside = options.inside === undefined ? undefined : insideOf(options.inside);
  const rest = options.rest === undefined ? {} : await fetchVersions(options.rest, folder, namesOf(start));
  const missing = missingIn(rest, elsewhere);
  if (missing.length > 0) {
    throw new FedpackError(printable(`--rest has no ${missing.join(', ')}, which is needed: start it with --with`));
  }
  const ports = await choosePorts(start);
  const local = localVersions(ports);
  return {
    root,
    ports,
    session: {
      versions: mergeVersions(rest, local),
      path: options.remotesPath.startsWith('/') ? options.remotesPath : `/${options.remotesPath}`,
      origins: inside ? [inside.origin] : [],
      galleries: options.sandbox ? namesOf(start) : [],
    },
    deployed: namesOf(elsewhere).map((name) => ({ name: printable(name), url: printable(urlIn(rest[name]) ?? '') })),
    local,
    inside,
  };
}

/** The names of the apps' containers. */
function namesOf(apps: readonly DevApp[]): string[] {
  return apps.flatMap(({ containers }) => containers.map(({ name }) => name));
}

async function choose(
  named: readonly string[],
  folder: string,
  { with: also, rest }: DevOptions,
): Promise<Choice & { root: string }> {
  const bar = createProgress();
  const { facts, loaded, workspace } = await gather({ folder, cwd: folder, progress: bar.update }).finally(bar.end);
  const graph = workspaceGraph(facts);
  if ('problem' in graph) throw new FedpackError(graph.problem);
  const { root } = facts;
  const here = relative(root, folder).split(sep).join('/');
  const apps = appsOf(loaded, graph.apps);
  const searched = { root: workspace.root, isListed: workspace.isListed, count: workspace.packages.length };
  const wanted = { named, also, folder: here, hasRest: rest !== undefined, searched };
  const choice = chooseApps(apps, graph.edges, wanted);
  for (const app of apps) {
    if (app.problem === undefined) continue;
    const isStarted = choice.start.includes(app);
    const [first = ''] = app.problem.split('\n');
    const unknown = isStarted ? '' : ', so nobody knows whether it is needed: start it with --with';
    process.stderr.write(
      `fedpack: ${printable(`the configuration of ${app.name} can't be loaded (${first.trim()})${unknown}`)}\n`,
    );
  }
  return { root, ...choice };
}

function refuseWithoutScript(apps: readonly DevApp[], script: string): void {
  const without = apps.filter(({ scripts }) => typeof scripts[script] !== 'string').map(({ name }) => name);
  if (without.length === 0) return;
  throw new FedpackError(printable(`no script "${script}" in the package.json of ${without.join(', ')}`));
}
