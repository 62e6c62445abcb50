// Written by `npm run options` from packages/fedpack/schema/options.schema.json.
// biome-ignore-all lint/suspicious/noExplicitAny: a configuration typed against another bundler's modules must stay assignable
import type { Configuration } from '@rspack/core';
import type { AdditionalDataOptions, DtsGenerateTypesHookOptions } from './callbacks.js';

/** The options of `ModuleFederationPlugin`. They have the shape of those of `@module-federation/enhanced`. */
export interface ModuleFederationPluginOptions {
  /**
   * The name of the container, by which hosts know it. A container that is a global variable, which is the default,
   * needs a JavaScript identifier.
   * @default `output.uniqueName`, for a host that exposes nothing. Needed with `exposes`
   */
  name?: string;
  /**
   * The file of the container entry, relative to the output folder.
   * @default what `output.filename` makes of the name
   */
  filename?: string;
  /** The modules that this build offers to hosts. `false` means none, as `condition && { … }` may give. */
  exposes?: false | Exposes;
  /** The containers that this build imports from. `false` means none. */
  remotes?: false | Remotes;
  /**
   * The modules that this build shares with its hosts and remotes, so that a page loads them once. `false` means none.
   */
  shared?: false | Shared;
  /**
   * The share scope, or scopes, of everything that does not name its own.
   * @default 'default'
   */
  shareScope?: string | string[];
  /**
   * Decides which version of a shared module a page uses. `version-first` asks all remotes before it decides;
   * `loaded-first` takes what is loaded, and asks a remote when it is used.
   * @default 'version-first'
   */
  shareStrategy?: SharedStrategy;
  /**
   * How remotes are loaded, unless they say so themselves.
   * @default `library.type`, where remotes can be of that type; otherwise `script`
   */
  remoteType?: ExternalsType | 'modern-module';
  /**
   * How many milliseconds a host waits for each of these: a manifest, a remote entry, its `init`, its `get`. What takes
   * longer has failed, and is asked for again at the next use.
   * @default 10000
   */
  remoteTimeout?: number;
  /**
   * Tries again what can't be loaded of a remote: a manifest, an entry, the chunks of an exposed module. In the build
   * of a remote, its own chunks. `true` takes the defaults.
   * @default false
   */
  retry?: boolean | RetryOptions;
  /**
   * How the container entry hands out the container.
   * @default `{ type: 'var', name }`
   */
  library?: LibraryOptions;
  /**
   * The name of the runtime chunk that the container entry uses. `false` keeps the runtime in the container entry.
   * @default false
   */
  runtime?: false | string;
  /**
   * Modules that export a plugin for the federation runtime, each alone or with the parameters that it is called with.
   * @default []
   */
  runtimePlugins?: (string | [string, Record<string, unknown>])[];
  /**
   * The source of a function that returns the public path at run time.
   * @default the public path of the build
   */
  getPublicPath?: string;
  /**
   * The path of another `@module-federation/runtime-tools`, which is embedded in place of the one that fedpack brings.
   * @default fedpack's own
   */
  implementation?: string;
  /**
   * Whether `mf-manifest.json` and `mf-stats.json` are written, and where.
   * @default true
   */
  manifest?: boolean | PluginManifestOptions;
  /**
   * Which code a host runs.
   * @default no restrictions
   */
  security?: SecurityOptions;
  /**
   * Checks the imports of remote modules against what the manifests of the remotes promise, when the host is built.
   * `false` checks nothing and fetches nothing.
   * @default true
   */
  contract?: boolean | ContractOptions;
  /**
   * Early hints in the HTML of a host: links by which browsers load the manifest, the entry and the chunks of a remote
   * while they still load the host. `false` writes none. A development server writes none unless asked.
   * @default true
   */
  hints?: boolean | HintsOptions;
  /**
   * React Router below a route of a host, with `@module-federation/bridge-react`. `false` leaves React Router alone.
   * @default on where package.json has the bridge among its dependencies
   */
  bridge?: false | BridgeOptions;
  /**
   * How entries start, and what the runtime leaves out.
   * @default {}
   */
  experiments?: ExperimentsOptions;
  /** The JSON Schema of these options, for editors, in a configuration that is written in JSON. */
  $schema?: string;
  /**
   * Puts entries behind an asynchronous boundary.
   * @deprecated It has no effect. Entries wait for what they import by themselves: see `experiments.asyncStartup`.
   */
  async?: boolean | AsyncBoundaryOptions;
  /**
   * Fetches the data of remote components before they are rendered.
   * @deprecated It has no effect. Data of remote components is fetched when they ask for it.
   */
  dataPrefetch?: boolean;
  /**
   * Hot updates across builds, and errors in the page, on development servers. `false` leaves them out.
   * @default true
   */
  dev?: boolean | PluginDevOptions;
  /**
   * Types of exposed and of remote modules. `false` makes and fetches none.
   * @default `true` where there is a tsconfig.json
   */
  dts?: boolean | PluginDtsOptions;
  /**
   * Keeps the entry of the runtime in memory.
   * @deprecated It has no effect. The runtime needs no file on the disk.
   */
  virtualRuntimeEntry?: boolean;
  /**
   * The folder for the fallbacks of tree-shaken shared modules.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShakingDir?: string;
  /**
   * Tells the runtime which exports of shared modules are used.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  injectTreeShakingUsedExports?: boolean;
  /**
   * Plugins that take part when shared modules are built once more.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShakingSharedPlugins?: string[];
  /**
   * Plugins that take no part when shared modules are built once more.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShakingSharedExcludePlugins?: string[];
}

/** The modules that a container offers. A string in a list exposes the module under its own request. */
export type Exposes = (string | ExposesObject)[] | ExposesObject;

/** Exposed name (`./Button`) to module (`./src/Button.tsx`), or to several modules that are evaluated in this order. */
export interface ExposesObject {
  [key: string]: ExposesConfig | string | string[];
}

/** One exposed module. */
export interface ExposesConfig {
  /** The module. Of several, evaluated in this order, the last one is exposed. */
  import: string | string[];
  /**
   * The name of the chunk that the exposed module goes into.
   * @default `__federation_expose_` and the key
   */
  name?: string;
}

/** The containers that a build imports from. A `name@url` in a list is imported by its name. */
export type Remotes = (string | RemotesObject)[] | RemotesObject;

/**
 * First part of the request (`dashboard` in `dashboard/App`) to where the remote is: `name@url` of its manifest or its
 * container entry. Of several locations, each is tried when the one before it fails.
 */
export interface RemotesObject {
  [key: string]: RemotesConfig | string | string[];
}

/** One remote. */
export interface RemotesConfig {
  /**
   * `name@url` of the manifest or the container entry. Of several locations, each is tried when the one before it
   * fails.
   */
  external: string | string[];
  /**
   * A module of this build that stands in while the remote can't be used: one for all that it exposes, or one for each
   * of these by its key. The next import asks the remote again.
   * @default none: the import rejects
   */
  fallback?: string | Record<string, string>;
  /**
   * The share scopes that this remote takes part in.
   * @default those of the plugin
   */
  shareScope?: string | string[];
}

/** How a remote is loaded. */
export type ExternalsType =
  | 'amd'
  | 'amd-require'
  | 'assign'
  | 'commonjs'
  | 'commonjs-import'
  | 'commonjs-module'
  | 'commonjs-static'
  | 'commonjs2'
  | 'global'
  | 'import'
  | 'jsonp'
  | 'module'
  | 'module-import'
  | 'node-commonjs'
  | 'promise'
  | 'script'
  | 'self'
  | 'system'
  | 'this'
  | 'umd'
  | 'umd2'
  | 'var'
  | 'window';

/** The modules that a build shares with its hosts and remotes. A string in a list is a request. */
export type Shared = (string | SharedObject)[] | SharedObject;

/**
 * Request to how it is shared. A package name matches as it is written, a path by the file that it resolves to, and a
 * key that ends in `/` everything below it. A string is a range of versions, or another module to provide.
 */
export interface SharedObject {
  /**
   * `true` shares every dependency and peer dependency of package.json that some module imports, and makes singletons
   * of those that have to be. Anything else is for the package `auto`.
   * @default false
   */
  auto?: true | SharedConfig | string;
  [key: string]: SharedConfig | string | true | undefined;
}

/** Which version of a shared module is used: the highest, or the one that is loaded. */
export type SharedStrategy = 'loaded-first' | 'version-first';

/** How one module is shared. */
export interface SharedConfig {
  /**
   * Allows one version of the module in the share scope.
   * @default false
   */
  singleton?: boolean;
  /**
   * The range that a copy has to satisfy. `false` takes any.
   * @default the range in the package.json nearest to the importing module
   */
  requiredVersion?: false | string;
  /**
   * Refuses a version outside the range, instead of warning.
   * @default `true`, but `false` for singletons and without a fallback
   */
  strictVersion?: boolean;
  /**
   * The version that is provided.
   * @default the version in the package's own package.json
   */
  version?: false | string;
  /**
   * The module that is provided, and used when the share scope has none that fits. `false` provides none, and relies on
   * another build.
   * @default the key
   */
  import?: false | string;
  /**
   * Puts the module into the initial chunks, instead of a chunk that is loaded when it is needed.
   * @default false
   */
  eager?: boolean;
  /**
   * Shares every import that resolves to the shared module, however it is written: through an alias, a link, a relative
   * path. `false` compares requests alone.
   * @default true
   */
  identity?: boolean;
  /**
   * Shares everything below the package as well, each module under its own key.
   * @default false
   */
  subpaths?: boolean;
  /**
   * The name in the share scope.
   * @default the key
   */
  shareKey?: string;
  /**
   * The share scope, or scopes, that the module is in.
   * @default that of the plugin
   */
  shareScope?: string | string[];
  /**
   * The request that is matched, where it is not the key.
   * @default the key
   */
  request?: string;
  /**
   * The package whose range in package.json counts, where the request does not tell.
   * @default the package in the request
   */
  packageName?: string;
  /**
   * Shares only what this matches.
   * @default everything
   */
  include?: IncludeExcludeOptions;
  /**
   * Does not share what this matches. It has the options of `include`, which it cannot stand beside.
   * @default nothing
   */
  exclude?: IncludeExcludeOptions;
  /** The layer that this build's own copy is put into. */
  layer?: string;
  /**
   * Shares only what modules of this layer import.
   * @default any
   */
  issuerLayer?: string;
  /**
   * Matches relative requests by the part of their path after the last `node_modules`, too.
   * @default false
   */
  allowNodeModulesSuffixMatch?: boolean;
  /**
   * Which version is used.
   * @deprecated It has no effect. The strategy belongs to the whole runtime: set `shareStrategy` of the plugin.
   */
  shareStrategy?: SharedStrategy;
  /**
   * Leaves out exports that nobody uses.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShaking?: boolean | TreeShakingConfig;
  /**
   * Tree shaking, in the parts of the plugin: `treeShaking.mode` elsewhere.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShakingMode?: TreeShakingMode;
  /**
   * The file of a shared module that is built once more, for itself.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  independentShareFileName?: string;
}

/** Picks requests and versions among what an entry of `shared` matches. */
export interface IncludeExcludeOptions {
  /**
   * The request, or what follows a key that ends in `/`. A regular expression matches several.
   * @default any
   */
  request?: string | RegExp;
  /**
   * A range that the module's version is compared with.
   * @default any
   */
  version?: string;
  /** A range that counts where the version is unknown. */
  fallbackVersion?: string;
}

/** Tree shaking across builds: who decides which exports stay. */
export type TreeShakingMode = 'runtime-infer' | 'server-calc';

/** Which exports of a shared module stay. */
export interface TreeShakingConfig {
  /**
   * Exports that stay.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  usedExports?: string[];
  /**
   * Who decides which exports stay.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  mode?: TreeShakingMode;
  /**
   * The file with what was found.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  filename?: string;
}

/** How a container reaches the outside. Plugins may add types. */
export type LibraryType =
  | 'amd'
  | 'amd-require'
  | 'assign'
  | 'assign-properties'
  | 'commonjs'
  | 'commonjs-module'
  | 'commonjs-static'
  | 'commonjs2'
  | 'global'
  | 'jsonp'
  | 'modern-module'
  | 'module'
  | 'self'
  | 'system'
  | 'this'
  | 'umd'
  | 'umd2'
  | 'var'
  | 'window'
  | (string & {});

/** How the container entry hands out the container. */
export interface LibraryOptions {
  /** The form of the container entry: a script that sets a global variable, a module, AMD. */
  type: LibraryType;
  /**
   * The variable, the property path or the module name that holds the container.
   * @default `name` of the plugin, where the type needs one
   */
  name?: string | string[] | LibraryCustomUmdObject;
  /**
   * The export that becomes the library.
   * @default the whole container
   */
  export?: string | string[];
  /** A comment in the UMD wrapper. */
  auxiliaryComment?: string | LibraryCustomUmdCommentObject;
  /**
   * Names the AMD module of a UMD library.
   * @default false
   */
  umdNamedDefine?: boolean;
  /** The object that holds `define` and `require` of AMD. */
  amdContainer?: string;
}

/** The name of a UMD library for each way to load it. */
export interface LibraryCustomUmdObject {
  /** The name of the AMD module. */
  amd?: string;
  /** The name of the CommonJS export. */
  commonjs?: string;
  /** The name of the global variable, or a path of properties. */
  root?: string | string[];
}

/** A comment for each way to load a UMD library. */
export interface LibraryCustomUmdCommentObject {
  /** The comment beside AMD. */
  amd?: string;
  /** The comment beside CommonJS with `exports`. */
  commonjs?: string;
  /** The comment beside CommonJS with `module.exports`. */
  commonjs2?: string;
  /** The comment beside the global variable. */
  root?: string;
}

/** Where `mf-manifest.json` and `mf-stats.json` are written, and what is in them. */
export interface PluginManifestOptions {
  /**
   * The folder, relative to the output folder.
   * @default the output folder. The second and further containers of a compiler have one of their own, named after them
   */
  filePath?: string;
  /**
   * The name of the manifest. `.json` is added where it is missing.
   * @default 'mf-manifest.json'
   */
  fileName?: string;
  /**
   * Leaves out the lists of files.
   * @default false
   */
  disableAssetsAnalyze?: boolean;
  /** Changes the stats before they are written, or returns others. It may be asynchronous. */
  additionalData?(options: AdditionalDataOptions): any;
}

/** What a check does when it finds something. */
export type CheckSeverity = 'error' | 'off' | 'warn';

/** What a check does that never fails a build. */
export type WarningSeverity = 'off' | 'warn';

/** Whether a build reads the lock file, or writes it as well. */
export type LockMode = 'read' | 'write';

/** How often, when and where something is tried again. */
export interface RetryOptions {
  /**
   * How many attempts follow the first.
   * @default 3, or the number of `domains` where there are more
   */
  count?: number;
  /**
   * How many milliseconds pass before the second attempt.
   * @default 1000
   */
  delay?: number;
  /**
   * What the delay is multiplied with after each attempt.
   * @default 2
   */
  backoff?: number;
  /**
   * The part of a delay that is random, so that the visitors of a site don't all ask at once: with 0.5, a second is
   * half a second to one and a half.
   * @default 0.5
   */
  jitter?: number;
  /**
   * Other origins with the same files, tried in turn after the one that the URL names. The one that answered last is
   * asked first from then on.
   * @default []
   */
  domains?: string[];
}

/** Which code a host runs. */
export interface SecurityOptions {
  /**
   * Whose hashes the files of remotes must have. `'lock'`: those that `fedpack.lock` has pinned, so that a new release
   * of a remote needs a new lock, and a new build of the host. `'manifest'`: those that the remote's manifest lists. A
   * file that has another hash, or none, does not run.
   * @default 'off'
   */
  integrity?: IntegrityMode;
  /**
   * The origins that remotes may come from, beside the page's own: as a list, or as a module whose default export is a
   * function that decides about a URL. A remote from elsewhere is refused, and so is a manifest that names files from
   * elsewhere.
   * @default any origin
   */
  origins?: string[] | OriginsModule;
}

/** A module that decides where remotes may come from. */
export interface OriginsModule {
  /**
   * The module. Its default export takes a `URL` and the name of the remote, and returns whether the remote may come
   * from there.
   */
  module: string;
}

/** Whose hashes the files of remotes must have. */
export type IntegrityMode = 'lock' | 'manifest' | 'off';

/** How a build checks its imports against the manifests of its remotes. */
export interface ContractOptions {
  /**
   * What each check does when it finds something.
   * @default {}
   */
  checks?: ContractChecks;
  /**
   * The manifests of remotes whose location is not one: alias to URL, or to a file relative to the project.
   * @default {}
   */
  manifests?: Record<string, string>;
  /**
   * How many milliseconds all manifests together may take.
   * @default 3000
   */
  timeout?: number;
  /**
   * Takes what the lock file says, and fetches nothing.
   * @default false
   */
  offline?: boolean;
  /**
   * Whether builds read `fedpack.lock`, or bring it up to date as well. `false` does neither.
   * @default 'read'
   */
  lock?: LockMode | false;
  /**
   * The lock file, relative to the project.
   * @default 'fedpack.lock'
   */
  lockFile?: string;
}

/** What each check against the manifests of the remotes does when it finds something. */
export interface ContractChecks {
  /**
   * An import of a module that the remote does not expose.
   * @default 'error'
   */
  exposes?: CheckSeverity;
  /**
   * An import of a name that the exposed module does not export.
   * @default 'error'
   */
  exports?: CheckSeverity;
  /**
   * A singleton with no version that suits the host and all remotes.
   * @default 'error'
   */
  singletons?: CheckSeverity;
  /**
   * A shared module that a remote consumes and nobody provides.
   * @default 'warn'
   */
  providers?: CheckSeverity;
  /**
   * A remote that was built for other share scopes.
   * @default 'error'
   */
  shareScopes?: CheckSeverity;
  /**
   * Two containers with the same name.
   * @default 'error'
   */
  containerNames?: CheckSeverity;
  /**
   * A manifest of a version that this fedpack does not know.
   * @default 'error'
   */
  manifestVersion?: CheckSeverity;
  /**
   * A manifest that cannot be fetched or read.
   * @default 'warn'
   */
  unreachable?: WarningSeverity;
  /**
   * A container of this build whose public path is relative to the page.
   * @default 'warn'
   */
  publicPath?: WarningSeverity;
}

/** What pages are told to load early, beyond what their entries import statically. */
export interface HintsOptions {
  /**
   * The modules of remotes that a route shows, as the application imports them. A segment `:name` or `*` of the path is
   * any one, and `/*` at the end is the path with all that lies below it. The page loads those of the route that it is
   * opened at.
   * @default {}
   */
  routes?: HintRoutes;
  /**
   * The origin of the page. Needed where a remote on the page's own server sets `output.crossOriginLoading:
   * 'anonymous'`, or the host does with an absolute public path there: such files are loaded without `crossorigin`, and
   * those of other servers with it.
   * @default unknown: remotes are taken to be on other servers
   */
  origin?: string;
  /**
   * Hints on development servers, too, where files change all the time.
   * @default false
   */
  development?: boolean;
}

/** Path to the modules of remotes that it shows. */
export interface HintRoutes {
  [key: string]: string[];
}

/** How `@module-federation/bridge-react` works with React Router. */
export interface BridgeOptions {
  /**
   * Puts the bridge's router in the place of React Router, so that an application finds its pages below the route that
   * a host mounts it at.
   * @default `true` where package.json has the bridge among its dependencies
   */
  enableBridgeRouter?: boolean;
  /**
   * The old name of the opposite of `enableBridgeRouter`.
   * @default false
   * @deprecated Use `enableBridgeRouter: false`.
   */
  disableAlias?: boolean;
}

/** Where a build runs. */
export type BuildTarget = 'node' | 'web';

/** How entries start, and what the runtime leaves out. */
export interface ExperimentsOptions {
  /**
   * Starts entries when the shared and remote modules that they import are there, so that no `import('./bootstrap')` is
   * needed.
   * @default `true`, but `false` for entries with a library
   */
  asyncStartup?: boolean;
  /**
   * Parts of the runtime that the build can do without. fedpack leaves out what it finds unused by itself.
   * @default {}
   */
  optimization?: OptimizationOptions;
  /**
   * Takes the core of the runtime that a host with `provideExternalRuntime` provides on the page, fedpack's or
   * upstream's. Where the page has none that fits, the build loads its own. Between builds of fedpack it is not needed:
   * they share a runtime anyway.
   * @default false
   */
  externalRuntime?: boolean;
  /**
   * Provides the core of the runtime to builds on the page that have `externalRuntime`, fedpack's and upstream's. For
   * one host of a page, which exposes nothing; it gets the complete runtime.
   * @default false
   */
  provideExternalRuntime?: boolean;
}

/** Parts of the runtime that a build can do without. */
export interface OptimizationOptions {
  /**
   * Leaves out what reads manifests.
   * @default false
   */
  disableSnapshot?: boolean;
  /**
   * Leaves out what loads remotes.
   * @default false
   */
  disableRemote?: boolean;
  /**
   * Leaves out what shares modules.
   * @default false
   */
  disableShared?: boolean;
  /**
   * Where the build runs.
   * @default the compiler's target
   */
  target?: BuildTarget;
}

/** Which entries are put behind an asynchronous boundary. */
export interface AsyncBoundaryOptions {
  /**
   * Modules that stay in front of it.
   * @deprecated It has no effect. Entries wait for what they import by themselves.
   */
  eager?: RegExp | ((module: any) => boolean);
  /**
   * Chunks that have none.
   * @deprecated It has no effect. Entries wait for what they import by themselves.
   */
  excludeChunk?: (chunk: any) => boolean;
}

/** Parts of development that are switched off. */
export interface PluginDevOptions {
  /**
   * No reload of a page when a module of a remote can't be replaced in place.
   * @default false
   */
  disableLiveReload?: boolean;
  /**
   * Shows in the page what is wrong with remotes, shared modules and builds. Where the overlay of the development
   * server is off, so is this.
   * @default true
   */
  overlay?: boolean;
  /**
   * No new types when a remote changes: a development server fetches them once.
   * @default false
   */
  disableHotTypesReload?: boolean;
  /**
   * No types of remotes that are registered at run time, which `dts.consumeTypes.versionConfig` names.
   * @default false
   */
  disableDynamicRemoteTypeHints?: boolean;
}

/** Types of exposed and remote modules. */
export interface PluginDtsOptions {
  /**
   * Makes types of exposed modules and publishes them.
   * @default true
   */
  generateTypes?: boolean | DtsRemoteOptions;
  /**
   * Fetches the types of remotes, so that a host sees them as its own: in development, with `fedpack types`, and in
   * builds for production if they ask for it.
   * @default true
   */
  consumeTypes?: boolean | DtsHostOptions;
  /**
   * The TypeScript configuration, relative to `cwd`.
   * @default './tsconfig.json'
   */
  tsConfigPath?: string;
  /**
   * Handed on as they are.
   * @deprecated It has no effect. They are meant for upstream’s `implementation`.
   */
  extraOptions?: Record<string, unknown>;
  /**
   * Another plugin that makes types.
   * @deprecated It has no effect. fedpack makes and fetches types itself.
   */
  implementation?: string;
  /**
   * The folder that paths of types are relative to, and where TypeScript is looked for.
   * @default the folder of the application
   */
  cwd?: string;
  /**
   * Whether a build warns when types can’t be made.
   * @default true
   */
  displayErrorInTerminal?: boolean;
  /**
   * What a development server does when the types of a remote have changed and the host no longer fits them: it
   * compiles the host beside the build, with its own compiler, and shows what is wrong as warnings, or as errors.
   * @default 'warn'
   */
  check?: CheckSeverity;
}

/** The types that a host fetches from its remotes. */
export interface DtsHostOptions {
  /**
   * The folder that types are put into, one folder in it for each remote; relative to the project.
   * @default '@mf-types'
   */
  typesFolder?: string;
  /**
   * Of a remote without a manifest: the name of the archive beside its remote entry, without `.zip`.
   * @default '@mf-types'
   */
  remoteTypesFolder?: string;
  /**
   * Fails the build when the types of a remote cannot be fetched; the build waits for them then.
   * @default false
   */
  abortOnError?: boolean;
  /**
   * Removes files of modules that a remote no longer exposes.
   * @default true
   */
  deleteTypesFolder?: boolean;
  /**
   * How often a fetch is tried again, where that can help.
   * @default 3
   */
  maxRetries?: number;
  /**
   * Gives `loadRemote` the types of remote modules.
   * @default true
   */
  consumeAPITypes?: boolean;
  /**
   * Further packages whose `loadRemote` gets these types, beside `@fedpack/runtime` and those of upstream.
   * @default []
   */
  runtimePkgs?: string[];
  /**
   * Where the types of remotes are whose manifests do not tell it, or that are registered at run time. A function is
   * called when types are fetched; `fedpack types` cannot call it.
   * @default {}
   */
  remoteTypeUrls?: RemoteTypeUrls | (() => Promise<RemoteTypeUrls>);
  /**
   * How many milliseconds an archive may take.
   * @default 60000
   */
  timeout?: number;
  /**
   * The family of IP addresses that is used; 0 for either.
   * @default 0
   */
  family?: 0 | 4 | 6;
  /**
   * Fetches in builds for production, too.
   * @default false
   */
  typesOnBuild?: boolean;
  /**
   * URL or file that says which remotes a page registers: `{ "shop": "https://cdn.example/shop/mf-manifest.json" }`.
   * Their types are fetched, too.
   */
  versionConfig?: string;
}

/** The types that a remote makes of its exposed modules. */
export interface DtsRemoteOptions {
  /**
   * The TypeScript configuration, if it is not that of `dts`.
   * @default that of `dts`
   */
  tsConfigPath?: string;
  /**
   * The name of the archive, without its end.
   * @default '@mf-types'
   */
  typesFolder?: string;
  /**
   * The folder of declarations in the archive.
   * @default 'compiled-types'
   */
  compiledTypesFolder?: string;
  /**
   * The folder that the archive is written to. One outside of the output counts as not given, as nothing else is
   * served.
   * @default the output folder
   */
  outputDir?: string;
  /**
   * `false` publishes the files of the archive as well, in a folder beside it.
   * @default true
   */
  deleteTypesFolder?: boolean;
  /** Further files whose declarations travel. */
  additionalFilesToCompile?: string[];
  /**
   * Compiles in a process of its own.
   * @deprecated It has no effect. Types are never made on the main thread.
   */
  compileInChildProcess?: boolean;
  /**
   * The compiler that is run where types have to be inferred. Any but `tsc` and `tspc` reads components as well, such
   * as `.vue`.
   * @default `vue-tsc` where a component of Vue is exposed and it is installed, else `tsc`
   */
  compilerInstance?: 'tsc' | 'vue-tsc' | 'tspc' | (string & {});
  /**
   * Makes types of the runtime API.
   * @default true
   */
  generateAPITypes?: boolean;
  /**
   * Takes along declarations of packages that the types name.
   * @default false
   */
  extractThirdParty?: boolean | ExtractThirdPartyOptions;
  /**
   * Takes along the types of remotes that the types name.
   * @default false
   */
  extractRemoteTypes?: boolean;
  /**
   * Fails the build when types can’t be made. Without it, the build warns and publishes none.
   * @default false
   */
  abortOnError?: boolean;
  /**
   * Deletes the TypeScript configuration that was made.
   * @deprecated It has no effect. It is kept below `node_modules/.cache`.
   */
  deleteTsConfig?: boolean;
  /** Called with the files, when they are written. */
  afterGenerate?: (options: DtsGenerateTypesHookOptions) => Promise<void> | void;
}

/** Which types of packages are taken along. */
export interface ExtractThirdPartyOptions {
  /** Packages that are left out. */
  exclude?: (string | RegExp)[];
}

/** Remote's name to where its types are. */
export interface RemoteTypeUrls {
  [key: string]: RemoteTypeUrl;
}

/** Where the types of a remote are. */
export interface RemoteTypeUrl {
  /**
   * The name that the host imports the remote by.
   * @default the key of the remote
   */
  alias?: string;
  /** The types of `loadRemote`: the names of the exposes are taken from them. The host makes its own. */
  api: string;
  /** The archive with the types of exposed modules. */
  zip: string;
}

/** The second argument of `pluginModuleFederation`: the environment of Rsbuild that the federation is in. */
export interface RsbuildOptions {
  /**
   * What the environment is built for. `dual` is not supported yet, and an error: give each environment a plugin of its
   * own.
   * @default 'web'
   */
  target?: 'web' | 'node' | 'dual';
  /**
   * The environment.
   * @default `web` or `node`, after `target` (`mf` in Rslib), or the only one of that target
   */
  environment?: string;
  /**
   * Starts the local names of CSS modules with the container's name.
   * @default true
   */
  cssModuleNames?: boolean;
  /**
   * Builds for the server as well.
   * @deprecated It has no effect. Give each environment a plugin of its own.
   */
  ssr?: boolean;
  /**
   * The folder of the build for the server.
   * @deprecated It has no effect. Give each environment a plugin of its own.
   */
  ssrDir?: string;
}

/** The settings of the command line, in `fedpack.config`. */
export interface FedpackConfig {
  /**
   * What each check of `fedpack check` does when it finds something.
   * @default {}
   */
  check?: CheckPolicy;
}

/** What each check of `fedpack check` does when it finds something. */
export interface CheckPolicy {
  /**
   * Apps that require different ranges of a shared package.
   * @default 'error'
   */
  ranges?: CheckSeverity;
  /**
   * A singleton in one app that is not one in another.
   * @default 'error'
   */
  singletons?: CheckSeverity;
  /**
   * A remote that shares eagerly.
   * @default 'warn'
   */
  eager?: CheckSeverity;
  /**
   * A range that the installed version does not satisfy.
   * @default 'error'
   */
  installed?: CheckSeverity;
  /**
   * One package that is shared under two keys.
   * @default 'error'
   */
  shareKeys?: CheckSeverity;
  /**
   * An import that no app exposes.
   * @default 'error'
   */
  consumed?: CheckSeverity;
  /**
   * An expose that no app imports.
   * @default 'warn'
   */
  unusedExposes?: CheckSeverity;
  /**
   * Two apps with one container name.
   * @default 'error'
   */
  names?: CheckSeverity;
  /**
   * Share keys (`react`) and exposes (`dashboard/App`) that no check looks at.
   * @default []
   */
  ignore?: string[];
}

/** The options of `ContainerPlugin`. */
export interface ContainerPluginOptions {
  /** The name of the container, and of its chunk. */
  name: string;
  /** The modules that the container offers. */
  exposes: Exposes;
  /**
   * The file of the container entry, relative to the output folder.
   * @default what `output.filename` makes of the name
   */
  filename?: string;
  /**
   * How the container entry hands out the container.
   * @default `{ type: 'var', name }`
   */
  library?: LibraryOptions;
  /**
   * The name of the runtime chunk that the container entry uses. `false` keeps the runtime in the container entry.
   * @default false
   */
  runtime?: false | string;
  /**
   * The share scope, or scopes, of everything that does not name its own.
   * @default 'default'
   */
  shareScope?: string | string[];
  /**
   * Switches the runtime of `@module-federation` on in Rspack's own parts.
   * @deprecated It has no effect. Several share scopes need no switch.
   */
  enhanced?: boolean;
  /**
   * Modules that export a plugin for the federation runtime.
   * @deprecated It has no effect. Parts alone have no runtime that takes plugins: set `runtimePlugins` of
   * `ModuleFederationPlugin`.
   */
  runtimePlugins?: (string | [string, Record<string, unknown>])[];
  /**
   * How the container starts, and where its runtime is.
   * @deprecated It has no effect. Set `experiments` of `ModuleFederationPlugin`.
   */
  experiments?: ContainerExperiments;
}

/** How a container starts, and where its runtime is. */
export interface ContainerExperiments {
  /**
   * Starts the container when what it shares is there.
   * @deprecated It has no effect. Set `experiments.asyncStartup` of `ModuleFederationPlugin`.
   */
  asyncStartup?: boolean;
  /**
   * Takes the core of the runtime from another build on the page.
   * @deprecated It has no effect. Set `experiments.externalRuntime` of `ModuleFederationPlugin`.
   */
  externalRuntime?: boolean;
  /**
   * Provides the core of the runtime to other builds on the page.
   * @deprecated It has no effect. Set `experiments.provideExternalRuntime` of `ModuleFederationPlugin`.
   */
  provideExternalRuntime?: boolean;
}

/** The options of `ContainerReferencePlugin`. */
export interface ContainerReferencePluginOptions {
  /** How containers are loaded, unless they say so themselves. */
  remoteType: ExternalsType | 'modern-module' | NonNullable<Configuration['externalsType']>;
  /** The containers that the build imports from. */
  remotes: Remotes;
  /**
   * The share scope, or scopes, of everything that does not name its own.
   * @default 'default'
   */
  shareScope?: string | string[];
  /**
   * Switches the runtime of `@module-federation` on in Rspack's own parts.
   * @deprecated It has no effect. Several share scopes need no switch.
   */
  enhanced?: boolean;
  /**
   * Puts entries behind an asynchronous boundary.
   * @deprecated It has no effect. Entries of `ModuleFederationPlugin` wait for what they import by themselves. With
   * parts alone, import what is federated with `import()`.
   */
  async?: boolean;
}

/** The options of `SharePlugin`. */
export interface SharePluginOptions {
  /** The modules that are consumed and provided. */
  shared: Shared;
  /**
   * The share scope, or scopes, of everything that does not name its own.
   * @default 'default'
   */
  shareScope?: string | string[];
  /**
   * Switches the runtime of `@module-federation` on in Rspack's own parts.
   * @deprecated It has no effect. Several share scopes need no switch.
   */
  enhanced?: boolean;
  /**
   * Puts entries behind an asynchronous boundary.
   * @deprecated It has no effect. Entries of `ModuleFederationPlugin` wait for what they import by themselves. With
   * parts alone, import what is federated with `import()`.
   */
  async?: boolean;
  /**
   * What is tried out with shared modules.
   * @deprecated It has no effect. Set `allowNodeModulesSuffixMatch` of each shared module.
   */
  experiments?: ShareExperiments;
}

/** What is tried out with shared modules. */
export interface ShareExperiments {
  /**
   * Matches relative requests of every shared module by the part of their path after the last `node_modules`, too.
   * @deprecated It has no effect. Set `allowNodeModulesSuffixMatch` of each shared module.
   */
  allowNodeModulesSuffixMatch?: boolean;
}

/** The options of `ConsumeSharedPlugin`. */
export interface ConsumeSharedPluginOptions {
  /** The modules that are taken from the share scope. */
  consumes: Consumes;
  /**
   * The share scope, or scopes, of everything that does not name its own.
   * @default 'default'
   */
  shareScope?: string | string[];
  /**
   * Switches the runtime of `@module-federation` on in Rspack's own parts.
   * @deprecated It has no effect. Several share scopes need no switch.
   */
  enhanced?: boolean;
  /**
   * What is tried out with shared modules.
   * @deprecated It has no effect. Set `allowNodeModulesSuffixMatch` of each shared module.
   */
  experiments?: ShareExperiments;
}

/** The modules that are taken from the share scope. A string in a list is a request. */
export type Consumes = (string | ConsumesObject)[] | ConsumesObject;

/** Request to how it is taken. A string is a range of versions. */
export interface ConsumesObject {
  [key: string]: ConsumesConfig | string;
}

/** How one module is taken from the share scope. */
export interface ConsumesConfig {
  /**
   * Allows one version of the module in the share scope.
   * @default false
   */
  singleton?: boolean;
  /**
   * The range that a copy has to satisfy. `false` takes any.
   * @default the range in the package.json nearest to the importing module
   */
  requiredVersion?: false | string;
  /**
   * Refuses a version outside the range, instead of warning.
   * @default `true`, but `false` for singletons and without a fallback
   */
  strictVersion?: boolean;
  /**
   * The module that is provided, and used when the share scope has none that fits. `false` provides none, and relies on
   * another build.
   * @default the key
   */
  import?: false | string;
  /**
   * Puts the module into the initial chunks, instead of a chunk that is loaded when it is needed.
   * @default false
   */
  eager?: boolean;
  /**
   * Shares every import that resolves to the shared module, however it is written: through an alias, a link, a relative
   * path. `false` compares requests alone.
   * @default true
   */
  identity?: boolean;
  /**
   * Shares everything below the package as well, each module under its own key.
   * @default false
   */
  subpaths?: boolean;
  /**
   * The name in the share scope.
   * @default the key
   */
  shareKey?: string;
  /**
   * The share scope, or scopes, that the module is in.
   * @default that of the plugin
   */
  shareScope?: string | string[];
  /**
   * The request that is matched, where it is not the key.
   * @default the key
   */
  request?: string;
  /**
   * The package whose range in package.json counts, where the request does not tell.
   * @default the package in the request
   */
  packageName?: string;
  /**
   * Shares only what this matches.
   * @default everything
   */
  include?: IncludeExcludeOptions;
  /**
   * Does not share what this matches. It has the options of `include`, which it cannot stand beside.
   * @default nothing
   */
  exclude?: IncludeExcludeOptions;
  /** The layer that this build's own copy is put into. */
  layer?: string;
  /**
   * Shares only what modules of this layer import.
   * @default any
   */
  issuerLayer?: string;
  /**
   * Matches relative requests by the part of their path after the last `node_modules`, too.
   * @default false
   */
  allowNodeModulesSuffixMatch?: boolean;
  /**
   * Tree shaking, in the parts of the plugin: `treeShaking.mode` elsewhere.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShakingMode?: TreeShakingMode;
}

/** The options of `ProvideSharedPlugin`. */
export interface ProvideSharedPluginOptions {
  /** The modules that are provided to the share scope. */
  provides: Provides;
  /**
   * The share scope, or scopes, of everything that does not name its own.
   * @default 'default'
   */
  shareScope?: string | string[];
  /**
   * Switches the runtime of `@module-federation` on in Rspack's own parts.
   * @deprecated It has no effect. Several share scopes need no switch.
   */
  enhanced?: boolean;
  /**
   * What is tried out with shared modules.
   * @deprecated It has no effect. Set `allowNodeModulesSuffixMatch` of each shared module.
   */
  experiments?: ShareExperiments;
}

/** The modules that are provided to the share scope. A string in a list is a request. */
export type Provides = (string | ProvidesObject)[] | ProvidesObject;

/** Request to how it is provided. A string is the name in the share scope. */
export interface ProvidesObject {
  [key: string]: ProvidesConfig | string;
}

/** How one module is provided to the share scope. */
export interface ProvidesConfig {
  /**
   * Allows one version of the module in the share scope.
   * @default false
   */
  singleton?: boolean;
  /**
   * The range that a copy has to satisfy. `false` takes any.
   * @default the range in the package.json nearest to the importing module
   */
  requiredVersion?: false | string;
  /**
   * Refuses a version outside the range, instead of warning.
   * @default `true`, but `false` for singletons and without a fallback
   */
  strictVersion?: boolean;
  /**
   * The version that is provided.
   * @default the version in the package's own package.json
   */
  version?: false | string;
  /**
   * Puts the module into the initial chunks, instead of a chunk that is loaded when it is needed.
   * @default false
   */
  eager?: boolean;
  /**
   * Shares every import that resolves to the shared module, however it is written: through an alias, a link, a relative
   * path. `false` compares requests alone.
   * @default true
   */
  identity?: boolean;
  /**
   * Shares everything below the package as well, each module under its own key.
   * @default false
   */
  subpaths?: boolean;
  /**
   * The name in the share scope.
   * @default the key
   */
  shareKey?: string;
  /**
   * The share scope, or scopes, that the module is in.
   * @default that of the plugin
   */
  shareScope?: string | string[];
  /**
   * The request that is matched, where it is not the key.
   * @default the key
   */
  request?: string;
  /**
   * Shares only what this matches.
   * @default everything
   */
  include?: IncludeExcludeOptions;
  /**
   * Does not share what this matches. It has the options of `include`, which it cannot stand beside.
   * @default nothing
   */
  exclude?: IncludeExcludeOptions;
  /** The layer that this build's own copy is put into. */
  layer?: string;
  /**
   * Shares only what modules of this layer import.
   * @default any
   */
  issuerLayer?: string;
  /**
   * Matches relative requests by the part of their path after the last `node_modules`, too.
   * @default false
   */
  allowNodeModulesSuffixMatch?: boolean;
  /**
   * Tree shaking, in the parts of the plugin: `treeShaking.mode` elsewhere.
   * @deprecated It has no effect. A shared module is provided with all of its exports.
   */
  treeShakingMode?: TreeShakingMode;
}
