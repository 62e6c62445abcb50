// Made from the types in Rust by `cargo run -p fedpack_bridge --example typescript`. Do not edit.

/** The functions of the binding that take JSON and give JSON: an answer, or a `ToolProblem`. */
export type Tools = {
  checkRoutes: { input: CheckRoutesInput; output: CheckRoutesOutput };
  checkWorkspace: { input: WorkspaceFacts; output: CheckResult };
  diffManifests: { input: DiffInput; output: DiffOutput };
  hostTypesText: { input: HostTypesInput; output: HostTypesOutput };
  mergeLocks: { input: MergeLocksInput; output: MergeLocksOutput };
  readLock: { input: ReadLockInput; output: ReadLockOutput };
  readManifest: { input: ReadManifestInput; output: ReadManifestOutput };
  samePromise: { input: SamePromiseInput; output: SamePromiseOutput };
  typesNotMade: { input: TypeProblems; output: string };
  typeErrors: { input: TypeErrorsInput; output: TypeErrorsOutput };
  typeFolders: { input: TypeFoldersInput; output: TypeFoldersOutput };
  typesUnavailable: { input: TypesUnavailableInput; output: TypesUnavailableOutput };
  workspaceGraph: { input: WorkspaceFacts; output: GraphData };
  writeLock: { input: WriteLockInput; output: WriteLockOutput };
};

/** What came of a call of the user's `manifest.additionalData`. */
export type AdditionalData = { 'stats': unknown } | { 'problem': string };

/** One app. */
export type AppFacts = {
  /** Name in its package.json, or its folder. */
  package: string;
  /** Relative to the root; empty for the root itself. */
  folder: string;
  /** Its configuration file, relative to the root. */
  config: string;
  /** Name of the Rsbuild environment or Rspack configuration, where one file has several. */
  label: string;
  /** Each federation plugin with its options: `{ plugin, options }`. */
  parts: Array<PluginPart>;
  /** The dependencies in its package.json, as written there. */
  dependencies: Record<string, string>;
  /** Package → installed version. */
  installed: Record<string, string>;
  /** The imports of its sources. */
  imports: Array<ImportFact>;
  /** Where entries of its configuration and of its package.json stand, as far as they are written there. */
  entries: Array<EntryFact>;
  /** Why the configuration could not be loaded. */
  problem?: string;
};

/** An app. */
export type AppRow = {
  /** Its id in this result; no other app has it. */
  name: string;
  /** Name in package.json. */
  package: string;
  /** Relative to the root. */
  folder: string;
  /** Of which build of its configuration file it is; `deployed` for a manifest. */
  label: string;
  /** Keys of its exposes. */
  exposes: Array<string>;
  /** First parts of the requests that mean its remotes. */
  remotes: Array<string>;
  /** Its share keys. */
  shared: Array<string>;
  /** Whether it comes from a manifest alone. */
  deployed: boolean;
  /** Its deployed releases, sorted by manifest. */
  releases: Array<Release>;
};

/** One change. */
export type Change = {
  /** The kind of change. */
  kind: ChangeKind;
  /** Whether a consumer that was built for the old contract may fail with the new one. */
  breaking: boolean;
  /** The subject of the change: the key of an expose, a share key, the alias of a remote. */
  subject: string;
  /** The change in words, in one line. */
  message: string;
  /** The old value. */
  old?: string;
  /** The new value. */
  new?: string;
};

/** The kinds of changes. */
export type ChangeKind = 'eager-changed' | 'entry-type-changed' | 'export-added' | 'export-removed' | 'exports-unknown' | 'expose-added' | 'expose-removed' | 'name-changed' | 'range-changed' | 'release-changed' | 'remote-added' | 'remote-removed' | 'share-scope-changed' | 'shared-added' | 'shared-removed' | 'singleton-changed' | 'types-changed' | 'version-changed';

/** All that the check says. */
export type CheckResult = {
  /** Sorted by code, place and position; each once. */
  diagnostics: Array<Diagnostic>;
  /** Sorted by name. */
  apps: Array<AppRow>;
  /** Who shares what. Sorted by key. */
  shared: Array<SharedRows>;
  /** The edits that let ranges agree, where these are clear. */
  fixes: Array<Fix>;
};

/** The modules that routes show, and the remotes that a build knows. */
export type CheckRoutesInput = {
  /** Path → modules. */
  routes: Record<string, Array<string>>;
  /** The remotes. */
  remotes: Array<RouteRemote>;
  /** Whether the page may have remotes besides these. */
  hasOthers: boolean;
};

/** What is wrong with the modules. */
export type CheckRoutesOutput = {
  /** One for each that can't be loaded early, in the order of the paths. */
  diagnostics: Array<Diagnostic>;
};

/** How an archive of types is to be read. The archive itself is handed over beside this, as bytes. */
export type ConsumeTypesInput = {
  /** The name by which the host knows the remote. */
  alias: string;
  /** The keys that the remote exposes; `null` where only the archive tells. */
  exposes: Array<string> | null;
};

/** What a host writes of a remote's types. */
export type ConsumeTypesOutput = {
  /** Texts by their places in the folder of the remote, with `/`. All places are safe on every system. */
  files: Record<string, string>;
  /** Keys of exposes that have types, each with a hash of its declarations. */
  exposes: Record<string, string>;
  /** How many files of the archive were left out, as they are none of types. */
  skipped: number;
};

/** A module that the container consumes of another one. */
export type ConsumedModule = {
  /** First part of the requests that mean the other one. */
  alias: string;
  /** The other container's name. */
  name: string;
  /** The expose (`./Button`); `null` where nothing is imported. */
  module: string | null;
  /** Where the other one is found. */
  entry: string | null;
};

/** The promise of one container. */
export type Contract = {
  /** The container's name. */
  name: string;
  /** Global variable that its remote entry assigns; empty where nobody says. */
  globalName: string;
  /** Version of the release. */
  buildVersion: string;
  /** Version of the plugin that wrote the manifest. */
  pluginVersion: string;
  /** Major version of what fedpack added; `null` where another plugin wrote the manifest. */
  schema: number | null;
  /** Hash of the release. */
  release: string | null;
  /** `output.uniqueName` of its build, where that is known. */
  uniqueName: string | null;
  /** The scopes that it shares in, where that is known. */
  shareScope: Array<string> | null;
  /** The base of all files; `null` where a function finds it at run time. */
  publicPath: string | null;
  /** With which `crossorigin` its runtime loads chunks, where that is set and known. */
  crossOrigin: string | null;
  /** `null` for a host that exposes nothing. */
  entry: RemoteEntry | null;
  /** Key (`./App`, `.`) → what the module exports. */
  exposes: Record<string, ExposePromise>;
  /** Shared modules; sorted by key, version and range. */
  shared: Array<SharedPromise>;
  /** The modules that it consumes itself; sorted. */
  remotes: Array<ConsumedModule>;
  /** Where its types are, if it publishes them. */
  types?: TypesLocation;
};

/** A manifest. */
export type DeployedFacts = {
  /** Its URL or file. */
  source: string;
  /** The text that is there. */
  text: string;
};

/**
 * One thing that a user should know, in parts. Made from an `Event`, they are fit to be printed: whatever an event quotes has
 * no control characters and a bounded length.
 */
export type Diagnostic = {
  /** `FED060` */
  code: string;
  /** What the code stands for. */
  title: string;
  /** Whether it fails a build. */
  severity: Severity;
  /** The path of an option, a module or a file. */
  place: string;
  /** What is wrong, in one line, and one more for each item that it lists. */
  message: string;
  /** What would have been right. */
  expected?: string;
  /** What is there instead. */
  found?: string;
  /** The text that was probably meant. */
  suggestion?: string;
  /** What to do next. */
  help?: string;
  /** The page about this code, inside the package: `fedpack/docs/errors/FED060.md`. */
  page: string;
  /** Where it is in a file. */
  location?: SourceLocation;
  /** The other locations that it is about. */
  related?: Array<RelatedLocation>;
  /** The values that the message is made of, by name. */
  facts?: Record<string, unknown>;
  /** All of it as it is printed, without the related locations and the facts. */
  text: string;
};

/** Two manifests, or entries of lock files, to compare. */
export type DiffInput = {
  /** What was promised. */
  old: DiffSide;
  /** What is promised now. */
  new: DiffSide;
};

/** What changed. */
export type DiffOutput = {
  /** Those that break consumers first. */
  changes: Array<Change>;
  /** Whether one of them does. */
  breaking: boolean;
};

/** One side of a comparison. */
export type DiffSide = {
  /** Its URL or file. */
  source: string;
  /** Its text. */
  text: string;
} | {
  /** What it says of the remote. */
  contract: Contract;
};

/** The evidence for an edge. */
export type EdgeKind = 'import' | 'id' | 'remote' | 'deployed';

/** Where an entry stands. */
export type EntryFact = {
  /** The list that it is an entry of. */
  kind: EntryKind;
  /** Its key. */
  key: string;
  /** The file, relative to the root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
};

/** The lists that have entries. */
export type EntryKind = 'shared' | 'expose' | 'dependency';

/** What JavaScript knows of the compiler and the installed packages. */
export type Environment = {
  /** Absolute path of the module that starts the federation runtime (`@fedpack/runtime/embed`). */
  embed: string;
  /** The modules that start a part of the federation runtime. None where the complete one has to be taken. */
  prebuilt: Array<PrebuiltRuntime>;
  /** The prebuilt complete runtimes of pages, from the least to the most: those with the API. Containers may take one from their page. */
  withApi: Array<PrebuiltRuntime>;
  /** Absolute path of the module that hands a prebuilt runtime what the build defines (`@fedpack/runtime/prebuilt/constants`). */
  constants: string;
  /** The modules by which the builds of a page share a prebuilt runtime. */
  page: PageModules;
  /** Whether hot updates replace modules while they run. */
  hot: boolean;
  /** Whether a minimizer runs over what is rendered: a prebuilt runtime is minimized already, and is placed when that is done. */
  minimizes: boolean;
  /** Whether containers find their files beside themselves, whatever `output.publicPath` says. */
  fromOwnUrl: boolean;
  /** Absolute paths of the modules by which an application uses the runtime's API. */
  runtimeModules: Array<string>;
  /** Absolute path of the module that starts the plain runtime (`@fedpack/runtime/plain`), for the parts on their own. */
  plain: string;
  /**
   * Absolute path of what the start of a build needs if entries import shared or remote modules statically
   * (`@fedpack/runtime/static-imports`).
   */
  staticImports: string;
  /** The modules of what the runtime does only if an option asks for it. */
  policies: PolicyModules;
  /** Version of the application, for the manifest. */
  buildVersion: string;
  /** Version of fedpack, for the manifest. */
  pluginVersion: string;
};

/** A package by its name, or by a regular expression over it. */
export type ExcludedPackage = string | {
  /** The source of the expression. */
  source: string;
  /** Its flags. */
  flags: string;
};

/** The exports of an exposed module, and its files. */
export type ExposePromise = {
  /** The names that are known; sorted. */
  exports: Array<string>;
  /** Whether there are no others. */
  complete: boolean;
  /** Hash of its declarations, where it is known. */
  types?: string;
  /** The scripts without which it can't run, relative to the public path; sorted. Of very many, some are left out. */
  js: Array<string>;
  /** The same of its style sheets. */
  css: Array<string>;
};

/** An exposed module. */
export type ExposedFile = {
  /** The key that hosts know. */
  key: string;
  /** The request of the module. */
  request: string;
};

/** Keys of exposes (`./App`), sorted. */
export type ExposesDiffer = {
  /** In the sources alone. */
  here: Array<string>;
  /** In the release alone. */
  deployed: Array<string>;
};

/** A range to be replaced. */
export type Fix = {
  /** Name of the app. */
  app: string;
  /** Its folder, relative to the root. */
  folder: string;
  /** Its configuration file, relative to the root. */
  config: string;
  /** The share key. */
  key: string;
  /** The package that the range is of. */
  package: string;
  /** `config`, or `package.json`: what is to be changed. */
  where: 'config' | 'package.json';
  /** The text that stands there. */
  from: string;
  /** The text that is to stand there. */
  to: string;
};

/** A project, and how its types are made. Paths are absolute. */
export type GenerateTypes = {
  /** The project's folder. */
  context: string;
  /** Its tsconfig.json. */
  tsconfig: string;
  /** The exposed modules. */
  exposes: Array<ExposedFile>;
  /** Further files whose declarations travel. */
  additionalFiles: Array<string>;
  /** The folder in the archive in which declarations lie. */
  compiledTypesFolder: string;
  /** The folder with the types of remotes, which do not travel; `null` where they do. */
  remoteTypes: string | null;
  /** Whether declarations of packages travel. */
  extractThirdParty: boolean;
  /** The packages whose declarations do not travel anyway. */
  excludedPackages: Array<ExcludedPackage>;
  /** Whether the types of the run-time API are made. */
  api: boolean;
  /** Whether the compiler reads components as well: files of Vue and others. */
  readsComponents: boolean;
  /** Whether the texts are wanted, and not the archive alone. */
  texts: boolean;
  /** The folder in which declarations are kept for the next process. */
  cache: string | null;
  /** The folder with what TypeScript has emitted; `null` before it is asked. */
  emitted: string | null;
};

/** What came of making types. */
export type GeneratedTypes = { 'made': MadeTypes } | { 'typeScript': TypeScriptNeeded } | 'nothing';

/** An app. */
export type GraphApp = {
  /** Name of its container, or else of its package; with more where another app has the same. */
  id: string;
  /** Name in package.json. */
  package: string;
  /** Relative to the root. */
  folder: string;
  /** Whether it comes from a manifest alone. */
  deployed: boolean;
  /** Its deployed releases, sorted by manifest. */
  releases: Array<Release>;
  /** Sorted by key. */
  exposes: Array<GraphExpose>;
  /** Sorted by key. */
  shared: Array<GraphShare>;
};

/** Apps, who consumes what of whom, and what they share. */
export type GraphData = {
  /** Sorted by id. */
  apps: Array<GraphApp>;
  /** Sorted by consumer, then by what is consumed. */
  edges: Array<GraphEdge>;
  /** Sorted by key. */
  shared: Array<GraphKey>;
  /** The problems of the manifests. Sorted. */
  diagnostics: Array<Diagnostic>;
};

/** The modules that one app consumes of another. */
export type GraphEdge = {
  /** Id of the consumer. */
  from: string;
  /** Id of the app, or the name of the container when it is none of the graph. */
  to: string;
  /** Sorted by key; empty when the remote is configured and nothing of it is imported. */
  modules: Array<GraphModule>;
  /** Whether `to` is an app of the graph. */
  known: boolean;
  /**
   * `Import` if anything of it is imported or it is a remote in the options; `Id` if texts in the sources name modules of it;
   * `Remote` if only a version config names it; `Deployed` if nothing but a deployed release of the consumer does.
   */
  kind: EdgeKind;
};

/** An exposed module. */
export type GraphExpose = {
  /** `./App`, or `.`. */
  key: string;
  /** The names that it is known to export, here or as it is deployed. */
  exports: Array<string>;
  /** Ids of the apps that import it. */
  consumers: Array<string>;
};

/** A share key. */
export type GraphKey = {
  /** The share key. */
  key: string;
  /** Whether it is a singleton for any app. */
  singleton: boolean;
  /** The versions that are provided or installed. Sorted by text. */
  versions: Array<GraphVersion>;
  /** The required ranges. Sorted by text. */
  ranges: Array<GraphRange>;
  /** Whether those who share it in one scope cannot use one version. */
  conflict: boolean;
};

/** A module that is consumed. */
export type GraphModule = {
  /** `./App`, or `.`. */
  key: string;
  /** The names that are imported; `null` for all, or where nobody knows. */
  names: Array<string> | null;
  /** Whether it is known to be exposed. */
  exposed: boolean;
  /**
   * `Id` where no import is known, only texts in the sources that name it; `Deployed` where only a deployed release of the
   * consumer imports it.
   */
  kind: EdgeKind;
};

/** A range of a key. */
export type GraphRange = {
  /** The range. */
  range: string;
  /** Ids of the apps that ask for it. */
  apps: Array<string>;
  /** Ids of the apps of which a deployed release asks for it, and shares the key in another way than the app. */
  deployed: Array<string>;
};

/** Something that the app shares. */
export type GraphShare = {
  /** The share key. */
  key: string;
  /** The version that it brings, or is built against. */
  version: string | null;
  /** The range that it asks for; `null` for any version. */
  range: string | null;
  /** Only one version may be in use. */
  singleton: boolean;
  /** Part of the first chunks. */
  eager: boolean;
  /** Whether those who share the key cannot use one version. */
  conflict: boolean;
};

/** A version of a key. */
export type GraphVersion = {
  /** The version. */
  version: string;
  /** Ids of the apps that have it. */
  apps: Array<string>;
  /** Ids of the apps of which a deployed release has it, and shares the key in another way than the app. */
  deployed: Array<string>;
};

/** What is in a host's folder of types. */
export type HostTypesInput = {
  /** The folders that have API types. */
  aliases: Array<string>;
  /** The packages whose functions get types. */
  runtimes: Array<string>;
};

/** A file of a host's folder of types. */
export type HostTypesOutput = {
  /** Its text. */
  text: string;
};

/** One import, one call of the run-time API with a request, or one text that may be the id of a module. */
export type ImportFact = {
  /** The syntax that makes it a request. */
  kind: ImportKind;
  /** The request as written. */
  request: string;
  /** The importing file, relative to the root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The names that are imported; `null` for all of them, or where nobody knows. */
  names: Array<string> | null;
};

/** How sure it is that a request is one. */
export type ImportKind = 'import' | 'id' | 'remote';

/** The lock file: its text, empty where there is none, or why it can't be read. */
export type LockFile = {
  /** Its path, as messages name it. */
  path: string;
  /** Its text. */
  text?: string;
  /** Why there is no text. */
  problem?: string;
};

/** The promises of one remote. */
export type LockedRemote = {
  /** Key of the remote in the options. */
  alias: string;
  /** Where its manifest was. */
  manifest: string;
  /** The promise. Of one that was read, only what the lock holds is known. */
  contract: Contract;
};

/** Types that are ready to be published. */
export type MadeTypes = {
  /** The archive, in Base64. */
  archive: string;
  /** The types of the run-time API; `null` where nobody wants them. */
  api: string | null;
  /** A hash of the declarations of each expose, by its key. */
  hashes: Record<string, string>;
  /** The files that they were made of, absolute: a change of one may change them. */
  sources: Array<string>;
  /** The texts by their places in the archive, where somebody wants them. */
  texts: Record<string, string>;
};

/** A remote, and the location of its manifest. */
export type ManifestSource = {
  /** First part of the requests that mean the remote. */
  alias: string;
  /** URL or file of its manifest; `null` where a build cannot know it. */
  manifest: string | null;
};

/** The lock files of several compilers. */
export type MergeLocksInput = {
  /** The text that is there, or empty. */
  old: string;
  /** The text that each compiler would write. */
  texts: Array<string>;
  /** Takes out the entries that none of the texts has. */
  remove: boolean;
};

/** The lock file of several compilers. */
export type MergeLocksOutput = {
  /** The text to write. */
  text: string;
  /** Whether it differs from the one that is there. */
  changed: boolean;
};

/** Absolute paths of the modules by which the builds of a page share a runtime. */
export type PageModules = {
  /** Publishes the runtime of a build (`@fedpack/runtime/prebuilt/publish`). */
  publish: string;
  /** Starts the runtime of the page, or loads the build's own (`@fedpack/runtime/prebuilt/take`). */
  take: string;
  /** The same for containers whose modules import the API (`@fedpack/runtime/prebuilt/take.api`). */
  takeApi: string;
};

/** A federation plugin of a configuration. Its options may be anything: `fedpack_config` reads them. */
export type PluginPart = {
  /** Name of its class. */
  plugin: string;
  /** Its options. */
  options: unknown;
};

/** Absolute paths of runtime plugins, by the option that asks for them. */
export type PolicyModules = {
  /** `retry`. */
  retry: string;
  /** `fallback` of a remote. */
  fallback: string;
  /** `security.origins`. */
  origins: string;
};

/** A module that starts a part of the federation runtime. */
export type PrebuiltRuntime = {
  /** Absolute path of the module. */
  path: string;
  /** Where it runs. */
  target: RuntimeTarget;
  /** Which remotes it can load. */
  remotes: RemoteSupport;
  /** Whether it shares modules. */
  shared: boolean;
};

/** The files with the types of a container, as its manifest names them. */
export type PublishedTypes = {
  /** The archive, relative to the public path. */
  zip: string;
  /** The types of the run-time API; empty where there are none. */
  api: string;
  /** A hash of the declarations of each expose, by its key. */
  hashes: Record<string, string>;
};

/** A lock file to read. */
export type ReadLockInput = {
  /** Its text. */
  text: string;
};

/** The entries of a lock file. */
export type ReadLockOutput = {
  /** Sorted by alias and manifest. */
  remotes: Array<LockedRemote>;
};

/** A manifest to read. */
export type ReadManifestInput = {
  /** Its text. */
  text: string;
};

/** A manifest that was read. */
export type ReadManifestOutput = {
  /** What it promises. */
  contract: Contract;
};

/** Another location that a diagnostic is about. */
export type RelatedLocation = {
  /** The text that is there. */
  message: string;
  /** Where it is. */
  location: SourceLocation;
};

/** A deployed release of an app. */
export type Release = {
  /** URL or file of its manifest. */
  source: string;
  /** Version of the build; `null` where the manifest does not say. */
  version: string | null;
  /** Keys of exposes that one of the two lacks. */
  exposes: ExposesDiffer;
  /** Sorted by key, then by property. */
  shared: Array<ShareDiffers>;
};

/** The remote entry. */
export type RemoteEntry = {
  /** Its file, relative to the public path. */
  file: string;
  /** How the federation runtime loads it: `global`, `module`, … */
  type: string;
  /** Its hash for Subresource Integrity. */
  integrity: string | null;
};

/** One manifest: its text, or why there is none. */
export type RemoteManifest = {
  /** Key of the remote. */
  alias: string;
  /** URL or file of the manifest. */
  manifest: string;
  /** Its text. */
  text?: string;
  /** Why there is no text. */
  problem?: string;
  /** Something came that can't be a manifest. */
  unreadable?: boolean;
  /** The text is of an earlier run: a lock is believed more. */
  stale?: boolean;
};

/** The manifests of a build's remotes, and its lock file. */
export type RemoteManifests = {
  /** The user wants no remote to be asked. */
  offline: boolean;
  /** The wrapper reports remotes that did not answer, and asks them again: the plugin says nothing of them. */
  told: boolean;
  /** `null` where the user wants none. */
  lock: LockFile | null;
  /** Every remote that was asked. */
  remotes: Array<RemoteManifest>;
};

/** The containers that a runtime can load: each kind includes those before it. */
export type RemoteSupport = 'none' | 'scripts' | 'manifests' | 'containers';

/** A remote to write into the lock. */
export type RemoteToLock = {
  /** Key of the remote. */
  alias: string;
  /** URL or file of its manifest. */
  manifest: string;
  /** Text of its manifest. */
  text: string;
};

/** A range, and who asks for it. */
export type RequiredBy = {
  /** The range. */
  range: string;
  /** Packages by name, modules of the application by path. */
  by: Array<string>;
};

/** A remote whose modules routes may show. */
export type RouteRemote = {
  /** Its key in the options. */
  alias: string;
  /** Whether it is loaded by a manifest. */
  hasManifest: boolean;
  /** The keys of its exposes; `null` where they aren't known. */
  exposes: Array<string> | null;
};

/** Where a runtime runs. */
export type RuntimeTarget = 'web' | 'node' | 'any';

/** Two manifests to compare. */
export type SamePromiseInput = {
  /** Text of the one. */
  old: string;
  /** Text of the other. */
  new: string;
  /** Compares what a host's build neither checks nor says (versions, releases, hashes), too, as for a lock file. */
  exact: boolean;
};

/** Whether two manifests promise the same. */
export type SamePromiseOutput = {
  /** Whether they do. */
  same: boolean;
};

/** An error fails the build; a warning does not. */
export type Severity = 'warning' | 'error';

/** A property of a share key that differs. What several modules of an app say is one text, with commas. */
export type ShareDiffers = {
  /** The share key. */
  key: string;
  /** The property that differs. */
  property: ShareProperty;
  /** Its value in the sources. */
  here: string;
  /** Its value in the release. */
  deployed: string;
};

/** A property of a share key. */
export type ShareProperty = 'version' | 'range' | 'singleton' | 'eager';

/** A shared module. */
export type SharedPromise = {
  /** The share key. */
  key: string;
  /** The version that the container brings along. */
  version: string | null;
  /** The container consumes the module and does not bring it along: somebody else has to provide it. */
  needsProvider: boolean;
  /** The range that it asks for; `null` for any version. */
  requiredVersion: string | null;
  /** Only one version may be in use. */
  singleton: boolean;
  /** It comes with the remote entry. */
  eager: boolean;
  /** The scopes that it is shared in, where that is known. */
  shareScope: Array<string> | null;
  /** Who asks, where that is known. */
  requiredBy: Array<RequiredBy>;
};

/** How an app shares a key. */
export type SharedRow = {
  /** Name of the app. */
  app: string;
  /** The range that it asks for; `null` for any version. */
  range: string | null;
  /** The source of the range: `config`, `package.json`, `manifest` or `none`. */
  from: 'config' | 'package.json' | 'manifest' | 'none';
  /** The version that is installed for it; for a deployed app, the one that it brings. */
  installed: string | null;
  /** Only one version may be in use. */
  singleton: boolean;
  /** Part of the first chunks. */
  eager: boolean;
  /** Whether it has a fallback. */
  import: boolean;
};

/** The rows of a share key, whatever the scope. */
export type SharedRows = {
  /** The share key. */
  key: string;
  /** Sorted by app. */
  rows: Array<SharedRow>;
};

/** A location in a file, as editors count. */
export type SourceLocation = {
  /** The file, relative to the root of what is looked at, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
};

/** A problem in a file. */
export type SourceProblem = {
  /** The file, absolute. */
  file: string;
  /** The line; `null` where the whole file is meant. */
  line: number | null;
  /** The column. */
  column: number | null;
  /** What is wrong. */
  message: string;
};

/** Why a function has no answer. */
export type ToolProblem = {
  /** The reason. */
  problem: string;
  /** Of several inputs, the one that is meant. */
  source?: string;
};

/** An error of a compiler. */
export type TypeError = {
  /** The file, relative to the root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The code of the compiler: `TS2322`. */
  code: string;
  /** What it says, in one line. */
  message: string;
  /** The remotes that the file uses. */
  remotes: Array<string>;
  /** Their releases, where these are known. */
  releases: Array<string>;
};

/** Errors of a compiler that come from the types of remotes. */
export type TypeErrorsInput = {
  /** In the order of the compiler. */
  errors: Array<TypeError>;
  /** Whether they are warnings only. */
  warn: boolean;
};

/** What is said of the errors. */
export type TypeErrorsOutput = {
  /** One for each. */
  diagnostics: Array<Diagnostic>;
};

/** The names of a host's remotes. */
export type TypeFoldersInput = {
  /** The names. */
  aliases: Array<string>;
};

/** Which of the names can be folders. */
export type TypeFoldersOutput = {
  /** Why a name can be none, by that name. */
  refused: Record<string, string>;
};

/** What is wrong with the types of a container. */
export type TypeProblems = {
  /** The container. */
  container: string;
  /** What is wrong, each with its place. One may have several lines. */
  problems: Array<string>;
  /** Whether the build fails for it. */
  fails: boolean;
};

/** What TypeScript is asked for. */
export type TypeScriptNeeded = {
  /** The files that were looked at, absolute. */
  sources: Array<string>;
  /** Why declarations can't be made without it. */
  reasons: Array<SourceProblem>;
  /** The files that it starts from: exposed modules, and the project's own declarations. */
  files: Array<string>;
  /** `paths` of the project, which become absolute, as they are relative to the file that has them. */
  paths: Record<string, Array<string>> | null;
  /** The folder that all files are below. */
  root: string;
};

/** Where the types of what a container exposes are: URLs, relative to its public path. */
export type TypesLocation = {
  /** The archive. */
  zip: string;
  /** The types of `loadRemote`; empty where there are none. */
  api: string;
};

/** Remotes whose types could not be fetched. */
export type TypesUnavailableInput = {
  /** At least one. */
  remotes: Array<UntypedRemote>;
};

/** The one warning about all of them. */
export type TypesUnavailableOutput = {
  /** The warning. */
  diagnostic: Diagnostic;
};

/** A remote whose manifest can't be read. */
export type UnreadManifest = {
  /** Key of the remote. */
  alias: string;
  /** What is wrong with the manifest. */
  reason: string;
};

/** A remote whose types could not be fetched. */
export type UntypedRemote = {
  /** Its key in the options. */
  alias: string;
  /** The URL or file of its manifest, or of its archive, without credentials. */
  source: string;
  /** Why there are none. */
  reason: string;
};

/** A workspace. */
export type WorkspaceFacts = {
  /** Absolute path of its root. */
  root: string;
  /** The user's `check` object, as written. */
  policy: unknown;
  /** The apps with federation; one for each label of a configuration file. */
  apps: Array<AppFacts>;
  /** Manifests that are to be compared with the workspace. */
  deployed: Array<DeployedFacts>;
};

/** A lock file to write. */
export type WriteLockInput = {
  /** The text that is there, or empty. */
  old: string;
  /** The remotes to write. */
  remotes: Array<RemoteToLock>;
  /** Takes out the entries of all other remotes. */
  remove: boolean;
};

/** A lock file that is to be written. */
export type WriteLockOutput = {
  /** The text to write. */
  text: string;
  /** Whether it differs from the one that is there. */
  changed: boolean;
  /** The remotes whose manifests can't be read: their entries stay as they are. */
  problems: Array<UnreadManifest>;
};
