/** The JSON that the command line and the native side exchange. Paths use `/`; lists are sorted by the native side. */

/** Something that is wrong, as Rust renders it. */
export interface DiagnosticJson {
  /** `FED060` */
  code: string;
  /** What the code stands for. */
  title: string;
  severity: 'error' | 'warning';
  place: string;
  message: string;
  expected?: string;
  found?: string;
  suggestion?: string;
  help?: string;
  /** The page about this code: the URL of a site, or its path in the package, `fedpack/docs/errors/FED060.md`. */
  page: string;
  location?: SourceLocation;
  /** The other places that it is about. */
  related?: RelatedLocation[];
  /** What the message is made of, by name. */
  facts?: Record<string, unknown>;
  /** What is printed: all of the above but for the related places and the facts. */
  text: string;
}

/** A place in a source file. */
export interface SourceLocation {
  /** Relative to the root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/** Another place that a diagnostic is about. */
export interface RelatedLocation {
  message: string;
  location: SourceLocation;
}

/** What is known of a workspace. */
export interface WorkspaceFacts {
  /** Absolute. */
  root: string;
  /** The user's `check` object, which the native side checks. */
  policy: unknown;
  apps: AppFacts[];
  /** Manifests that are compared with the workspace. */
  deployed: Manifest[];
}

/** The text of a manifest and where it is from. */
export interface Manifest {
  source: string;
  text: string;
}

/** One configuration with federation. */
export interface AppFacts {
  /** The name in package.json, else the folder. */
  package: string;
  /** Relative to the root, '' for the root itself. */
  folder: string;
  /** The configuration file, relative to the root. */
  config: string;
  /** The Rsbuild environment or Rspack configuration, where a file has several. */
  label: string;
  parts: PluginPart[];
  /** What package.json asks for. */
  dependencies: Record<string, string>;
  /** Package to installed version. */
  installed: Record<string, string>;
  imports: ImportFact[];
  /** Where entries of the configuration and of package.json stand, as far as they are written there. */
  entries: EntryFact[];
  /** Why the configuration cannot be loaded. */
  problem?: string;
}

/** Where an entry stands. */
export interface EntryFact extends SourceLocation {
  /** `shared` and `expose` are of the configuration, `dependency` of package.json. */
  kind: 'shared' | 'expose' | 'dependency';
  key: string;
}

/** A federation plugin of a configuration. */
export interface PluginPart {
  plugin: string;
  options: unknown;
}

/** One import of a remote, or one literal that may be the id of a remote's module. */
export interface ImportFact {
  /**
   * `id`: a text such as `mfe/App` that nothing around it makes an import; it may be something else. `remote`: a name beside
   * the place of a manifest or an entry.
   */
  kind: 'import' | 'id' | 'remote';
  request: string;
  /** Relative to the root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** What is imported; null for all of it, or where nobody knows. */
  names: string[] | null;
}

/** What `fedpack check` found. */
export interface CheckResult {
  diagnostics: DiagnosticJson[];
  apps: CheckedApp[];
  shared: SharedKey[];
  fixes: Fix[];
}

export interface CheckedApp {
  name: string;
  package: string;
  folder: string;
  label: string;
  exposes: string[];
  remotes: string[];
  shared: string[];
  /** Known from a manifest alone. */
  deployed: boolean;
  /** What is deployed of it, sorted by manifest. */
  releases: Release[];
}

/** A deployed release of an app, and how it differs from the sources. */
export interface Release {
  /** Of its manifest: as it may be printed. */
  source: string;
  /** Of the build; null where the manifest does not say. */
  version: string | null;
  /** Keys of exposes that one of the two lacks. */
  exposes: { here: string[]; deployed: string[] };
  /** Properties of share keys, as texts. */
  shared: {
    key: string;
    property: 'version' | 'range' | 'singleton' | 'eager';
    here: string;
    deployed: string;
  }[];
}

/** What each app says of one share key. */
export interface SharedKey {
  key: string;
  rows: SharedRow[];
}

export interface SharedRow {
  app: string;
  /** null: any. */
  range: string | null;
  from: 'config' | 'package.json' | 'manifest' | 'none';
  installed: string | null;
  singleton: boolean;
  eager: boolean;
  import: boolean;
}

/** A range that can be written without asking. */
export interface Fix {
  app: string;
  folder: string;
  config: string;
  key: string;
  package: string;
  where: 'package.json' | 'config';
  from: string;
  to: string;
}

/** What a remote promises. */
export interface Contract {
  name: string;
  globalName: string;
  buildVersion: string;
  pluginVersion: string;
  /** null: made by another program. */
  schema: number | null;
  release: string | null;
  /** null: unknown. */
  shareScope: string[] | null;
  publicPath: string | null;
  /** null: it exposes nothing. */
  entry: { file: string; type: string; integrity: string | null } | null;
  exposes: Record<string, { exports: string[]; complete: boolean }>;
  shared: ContractShared[];
  remotes: { alias: string; name: string; module: string | null; entry: string | null }[];
}

export interface ContractShared {
  key: string;
  version: string | null;
  /** null: any. */
  requiredVersion: string | null;
  singleton: boolean;
  eager: boolean;
  shareScope: string[] | null;
  requiredBy: { range: string; by: string[] }[];
}

/** A remote that is to be written into the lock. */
export interface LockInput {
  alias: string;
  /** Where the manifest is. */
  manifest: string;
  text: string;
}

export interface WrittenLock {
  text: string;
  changed: boolean;
  problems: { alias: string; reason: string }[];
}

export interface MergedLocks {
  text: string;
  changed: boolean;
}

export interface LockedRemote {
  alias: string;
  manifest: string;
  contract: Contract;
}

/** One side of a comparison: a manifest, or what a lock file says of one. */
export type DiffSide = Manifest | { source: string; contract: Contract };

/** A remote of a build. */
export interface ManifestSource {
  alias: string;
  /** URL or file of its manifest; null where a build cannot know it. */
  manifest: string | null;
}

export interface ManifestDiff {
  /** Those that break consumers first. */
  changes: Change[];
  breaking: boolean;
}

export interface Change {
  kind:
    | 'expose-removed'
    | 'expose-added'
    | 'export-removed'
    | 'export-added'
    | 'exports-unknown'
    | 'shared-removed'
    | 'shared-added'
    | 'range-changed'
    | 'version-changed'
    | 'singleton-changed'
    | 'eager-changed'
    | 'share-scope-changed'
    | 'name-changed'
    | 'entry-type-changed'
    | 'remote-added'
    | 'remote-removed'
    | 'release-changed';
  breaking: boolean;
  /** `./App`, `react` … */
  subject: string;
  message: string;
  old?: string;
  new?: string;
}

/** Why there is no answer. */
export interface ToolProblem {
  problem: string;
  /** Of several inputs, the one that is meant. */
  source?: string;
}
