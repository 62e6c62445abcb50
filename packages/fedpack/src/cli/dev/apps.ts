import type { GraphApp } from '../../binding/native-types.js';
import { groupBy } from '../../graph/group.js';
import type { Loaded } from '../../workspace/facts.js';
import type { LoadedConfig, ServerSettings } from '../../workspace/load/protocol.js';
import { containersOf, type DevContainer } from './containers.js';

/** An app that can be started: a folder with federation in its configuration. */
export interface DevApp {
  /** What it is called here; no other app has it. */
  name: string;
  /** Relative to the root. */
  folder: string;
  package: string;
  /** Its ids in the graph: one for each of its builds. */
  ids: string[];
  containers: DevContainer[];
  server: ServerSettings;
  /** The scripts of its package.json. */
  scripts: Record<string, unknown>;
  /** Why its configuration could not be loaded. */
  problem?: string;
}

/** The apps of a workspace, by name. */
export function appsOf(loaded: readonly Loaded[], graph: readonly GraphApp[]): DevApp[] {
  const byFolder = groupBy(loaded.filter(isFederated), ({ config }) => config.package.folder);
  const apps = [...byFolder].map(([folder, configs]): DevApp => {
    const [{ config }] = configs as [Loaded, ...Loaded[]];
    const builds = configs.flatMap(buildsIn);
    const problem = configs.map(({ answer }) => ('problem' in answer ? answer.problem : undefined)).find(Boolean);
    const server: ServerSettings = Object.assign({}, ...builds.map((build) => build.server));
    const { scripts } = config.package.json;
    return {
      name: '',
      folder,
      package: config.package.name,
      ids: graph.filter((app) => !app.deployed && app.folder === folder).map(({ id }) => id),
      containers: builds.flatMap(({ parts }) => containersOf(parts)),
      server,
      scripts: typeof scripts === 'object' && scripts !== null ? (scripts as Record<string, unknown>) : {},
      ...(problem !== undefined && { problem }),
    };
  });
  return named(apps).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** All that an app may be called by, the shortest first. */
export function namesOf({ folder, package: name, ids, containers }: Omit<DevApp, 'name'>): string[] {
  // A package without a name goes by its folder.
  const short = name === folder ? '' : name.replace(/^@[^/]*\//, '');
  const last = folder.split('/').at(-1) ?? '';
  const all = [short, last, name, ...containers.map((one) => one.name), ...ids, folder];
  return [...new Set(all)].filter(Boolean);
}

/** Each gets the first of its names that no other app has. */
function named(apps: readonly DevApp[]): DevApp[] {
  const counts = new Map<string, number>();
  for (const name of apps.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return apps.map((app) => ({ ...app, name: namesOf(app).find((name) => counts.get(name) === 1) ?? app.folder }));
}

function isFederated({ answer }: Loaded): boolean {
  return 'problem' in answer || buildsIn({ answer }).length > 0;
}

function buildsIn({ answer }: Pick<Loaded, 'answer'>): LoadedConfig[] {
  return 'loaded' in answer ? answer.loaded.filter(({ parts }) => parts.length > 0) : [];
}
