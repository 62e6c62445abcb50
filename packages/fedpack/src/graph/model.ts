import type { Graph, GraphApp, GraphEdge, GraphKey } from './data.js';
import { groupBy } from './group.js';
import { missingModules, unknownApps } from './problems.js';

/** An app with what the page says about it. */
export interface AppView {
  app: GraphApp;
  /** Its id in the page. */
  anchor: string;
  /** Not when it is only named as a remote. */
  known: boolean;
  /** Whom it consumes. */
  remotes: GraphEdge[];
  /** Who consumes it. */
  consumers: GraphEdge[];
  /** Its share keys that are in conflict. */
  conflicts: string[];
  /** How many modules it imports that are not exposed. */
  missing: number;
}

export interface SharedView {
  shared: GraphKey;
  /** Its id in the page. */
  anchor: string;
}

/** The graph, with the relations looked up and each thing named as the page names it. */
export interface Model {
  /** Those of the graph, then those that nothing more is known of. */
  apps: AppView[];
  edges: GraphEdge[];
  shared: SharedView[];
  /** The view of the app of that id. */
  appOf: ReadonlyMap<string, AppView>;
  anchorOfKey: ReadonlyMap<string, string>;
}

/** Anchors are numbers in the order of the data: names may be anything. */
export function createModel(data: Graph): Model {
  const remotes = groupBy(data.edges, ({ from }) => from);
  const consumers = groupBy(data.edges, ({ to }) => to);
  const view = (app: GraphApp, known: boolean, anchor: string): AppView => ({
    app,
    anchor,
    known,
    remotes: remotes.get(app.id) ?? [],
    consumers: consumers.get(app.id) ?? [],
    conflicts: app.shared.filter(({ conflict }) => conflict).map(({ key }) => key),
    missing: (remotes.get(app.id) ?? []).flatMap(missingModules).length,
  });
  const known = data.apps.map((app, index) => view(app, true, `app-${index + 1}`));
  const unknown = unknownApps(data).map((id, index) => view(onlyNamed(id), false, `app-${known.length + index + 1}`));
  const apps = [...known, ...unknown];
  const shared = data.shared.map((entry, index) => ({ shared: entry, anchor: `key-${index + 1}` }));
  return {
    apps,
    edges: data.edges,
    shared,
    appOf: new Map(apps.map((app) => [app.app.id, app])),
    anchorOfKey: new Map(shared.map(({ shared: { key }, anchor }) => [key, anchor])),
  };
}

/** Whether something about the app cannot work: versions that do not meet, or an import of what is not exposed. */
export function inConflict({ conflicts, missing }: AppView): boolean {
  return conflicts.length > 0 || missing > 0;
}

function onlyNamed(id: string): GraphApp {
  return { id, package: '', folder: '', deployed: false, releases: [], exposes: [], shared: [] };
}
