/** `fedpack dev`: chooses the apps and their ports, tells each where the others are, and runs their development servers. */
import { join, relative, sep } from 'node:path';
import { type Agent, detect, getUserAgent } from 'package-manager-detector';
import { loaderPath } from '../../binding/prefer.js';
import { workspaceGraph } from '../../binding/tools.js';
import { SANDBOX } from '../../dev/sandbox/name.js';
import type { DevSession } from '../../dev/session.js';
import { urlIn } from '../../dev/session.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { gather } from '../../workspace/facts.js';
import { createColors, hasColors } from '../colors.js';
import { existingFolder } from '../existing-folder.js';
import { createProgress } from '../progress.js';
import { appsOf, type DevApp } from './apps.js';
import { type Choice, chooseApps } from './choose.js';
import { commandFor, environmentFor } from './command.js';
import { insideOf } from './inside.js';
import type { DevOptions } from './options.js';
import { choosePorts } from './ports.js';
import { fetchVersions } from './rest.js';
import { AppRunner } from './run-apps.js';
import { RunningApp } from './running-app.js';
import { localVersions, mergeVersions, missingIn, pageOf } from './versions.js';
import { createView } from './view.js';

/**
 * Runs the apps until they are ended.
 *
 * @param names of the apps to work on
 * @returns the exit code
 * @throws FedpackError where there is no such app, or it can't be started
 */
export async function dev(names: readonly string[], options: DevOptions): Promise<number> {
  const folder = await existingFolder(options.cwd);
  const { root, choice } = await choose(names, folder, options);
  const { start, elsewhere } = choice;
  refuseWithoutScript(start, options.script);
  const inside = options.inside === undefined ? undefined : insideOf(options.inside);
  const rest = options.rest === undefined ? {} : await fetchVersions(options.rest, folder);
  const missing = missingIn(rest, elsewhere);
  if (missing.length > 0) {
    throw new FedpackError(printable(`--rest has no ${missing.join(', ')}, which is needed: start it with --with`));
  }
  const ports = await choosePorts(start);
  const local = localVersions(ports);
  const session: DevSession = {
    versions: mergeVersions(rest, local),
    path: options.remotesPath.startsWith('/') ? options.remotesPath : `/${options.remotesPath}`,
    origins: inside ? [inside.origin] : [],
    galleries: options.sandbox ? start.flatMap(({ containers }) => containers.map(({ name }) => name)) : [],
  };

  const hasColor = hasColors(process.stdout);
  const view = createView(
    start.map(({ name }) => name),
    createColors(hasColor),
    (line) => process.stdout.write(`${line}\n`),
  );
  const agent = (await detect({ cwd: root }))?.agent ?? (getUserAgent() as Agent | null) ?? 'npm';
  const running = start.map((app): RunningApp => {
    const port = ports.get(app) as number;
    const one: RunningApp = new RunningApp(app, port, {
      command: commandFor(agent, options.script, port),
      cwd: join(root, app.folder),
      env: environmentFor(process.env, { session, port, hasColor, ownBinding: loaderPath() }),
      onLine: (line) => view.line(app.name, line),
      onState: (state, why) => runner.changed(one, state, why),
    });
    return one;
  });
  const runner = new AppRunner({
    apps: running,
    view,
    urlOf: ({ app, port }) => pageOf(app, port),
    deployed: elsewhere.flatMap(({ containers }) =>
      containers.map(({ name }) => ({ name: printable(name), url: printable(urlIn(rest[name]) ?? '') })),
    ),
    notes: [
      ...(options.sandbox ? galleries(ports) : []),
      ...(Object.keys(session.versions).length > 0 ? [`each serves where the remotes are at ${session.path}`] : []),
      ...(inside ? inside.urls(local).map((url) => `in ${inside.origin}: ${url}`) : []),
    ],
  });
  for (const { name, server } of start) {
    const port = ports.get(start.find((app) => app.name === name) as DevApp);
    if (server.port !== undefined && port !== server.port)
      view.say(`${name} gets port ${port}: ${server.port} is taken`);
  }
  return runner.run();
}

async function choose(
  named: readonly string[],
  folder: string,
  { with: also, rest }: DevOptions,
): Promise<{ root: string; choice: Choice }> {
  const bar = createProgress();
  const { facts, loaded } = await gather({ folder, cwd: folder, progress: bar.update }).finally(bar.end);
  const graph = workspaceGraph(facts);
  if ('problem' in graph) throw new FedpackError(graph.problem);
  const { root } = facts;
  const here = relative(root, folder).split(sep).join('/');
  const apps = appsOf(loaded, graph.apps);
  const choice = chooseApps(apps, graph.edges, { named, also, folder: here, hasRest: rest !== undefined });
  for (const { name, problem } of choice.start) {
    if (problem)
      process.stderr.write(`fedpack: ${printable(`the configuration of ${name} can't be loaded: ${problem}`)}\n`);
  }
  return { root, choice };
}

/** Where the galleries of apps are that expose something. */
function galleries(ports: ReadonlyMap<DevApp, number>): string[] {
  const exposing = [...ports].filter(([{ containers }]) => containers.length > 0);
  return exposing.map(([app, port]) => printable(`what ${app.name} exposes: ${pageOf(app, port)}${SANDBOX}`));
}

function refuseWithoutScript(apps: readonly DevApp[], script: string): void {
  const without = apps.filter(({ scripts }) => typeof scripts[script] !== 'string').map(({ name }) => name);
  if (without.length === 0) return;
  throw new FedpackError(printable(`no script "${script}" in the package.json of ${without.join(', ')}`));
}
