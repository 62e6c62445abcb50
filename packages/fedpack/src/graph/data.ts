import type { DiagnosticJson, Release } from '../binding/tools-types.js';

/** The graph as the native side gives it. */
export interface GraphAnswer extends GraphData {
  /** What is wrong with the manifests. */
  diagnostics: DiagnosticJson[];
}

/** The federation of a workspace, or of what is deployed, as the native side gathers it. Sorted by it; names are data. */
export interface GraphData {
  apps: GraphApp[];
  edges: GraphEdge[];
  shared: GraphShared[];
}

/** A build that is a host, a remote, or both. */
export interface GraphApp {
  /** Unique in the graph: the container's name, where that is unique. */
  id: string;
  package: string;
  /** Relative to the workspace, '' for its root and for what is only deployed. */
  folder: string;
  /** Known from a deployed manifest alone. */
  deployed: boolean;
  /** What is deployed of it, sorted by manifest; of what is only deployed, that one. */
  releases: Release[];
  exposes: GraphExpose[];
  shared: GraphAppShared[];
}

export interface GraphExpose {
  /** `./X` or `.`. */
  key: string;
  /** Those of a deployed release, where the sources do not say; empty where nobody knows them. */
  exports: string[];
  /** Ids of the apps that import it. */
  consumers: string[];
}

/** What one app shares under a key. */
export interface GraphAppShared {
  key: string;
  version: string | null;
  /** null: any. */
  range: string | null;
  singleton: boolean;
  eager: boolean;
  conflict: boolean;
}

/** One app that consumes another. */
export interface GraphEdge {
  from: string;
  to: string;
  /** What it imports, or names by ids; empty where the remote is only configured. */
  modules: GraphModule[];
  /** Whether `to` is an app of the graph. */
  known: boolean;
  kind: GraphKind;
}

export interface GraphModule {
  key: string;
  /** null: all of it, or unknown. */
  names: string[] | null;
  /** Whether `to` exposes it. */
  exposed: boolean;
  kind: GraphKind;
}

/**
 * `import`: an import, or a remote in the options. `id`: nothing but texts in the sources that name a module (`shop/App`).
 * `remote`: nothing but a version config that names the app. `deployed`: nothing but the manifest of a deployed release of the
 * consumer.
 */
export type GraphKind = 'import' | 'id' | 'remote' | 'deployed';

/** A share key over all apps. */
export interface GraphShared {
  key: string;
  singleton: boolean;
  versions: ({ version: string } & GraphUsers)[];
  ranges: ({ range: string } & GraphUsers)[];
  conflict: boolean;
}

/** Who has a version, or asks for a range. */
export interface GraphUsers {
  apps: string[];
  /** Apps of which a deployed release does, and shares the key in another way than the app. */
  deployed: string[];
}
