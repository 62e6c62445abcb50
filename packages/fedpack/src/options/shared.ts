/** Which copy of a shared module wins: the highest version, or the first one that was loaded. */
export type SharedStrategy = 'version-first' | 'loaded-first';

/** Picks requests and versions out of what a `shared` entry matches. */
export interface IncludeExcludeOptions {
  request?: string | RegExp;
  /** A range that the module's own version is held against. */
  version?: string;
  /** A range that the version of the fallback module is held against. */
  fallbackVersion?: string;
}

/** Leaves unused exports of a shared module out. */
export interface TreeShakingConfig {
  /** Exports to keep. */
  usedExports?: string[];
  mode?: 'server-calc' | 'runtime-infer';
  /** The name of the file with what was found. */
  filename?: string;
}

/** How one module is shared. */
export interface SharedConfig {
  /** Bundles the module into the initial chunks instead of a chunk of its own. */
  eager?: boolean;
  /** What is not shared; not beside `include`. */
  exclude?: IncludeExcludeOptions;
  /** What alone is shared; not beside `exclude`. */
  include?: IncludeExcludeOptions;
  /** The module that is provided, and used when the scope has none that fits; `false` provides none. */
  import?: false | string;
  /** The request to match, where it is not the key. */
  request?: string;
  /** The layer that the shared module is put in. */
  layer?: string;
  /** The layer of the importing module. */
  issuerLayer?: string;
  /** The package whose version counts, where the request does not tell. */
  packageName?: string;
  /** The range that a copy must satisfy; `false` takes any. Read from the package.json nearest to the importing module unless given. */
  requiredVersion?: false | string;
  /** The name in the share scope. */
  shareKey?: string;
  /** The share scope, or scopes. */
  shareScope?: string | string[];
  /** @deprecated Use `shareStrategy` of the plugin. */
  shareStrategy?: SharedStrategy;
  /** Allows one version in the scope, off unless set. */
  singleton?: boolean;
  /** Refuses a version that does not satisfy the range, instead of warning. */
  strictVersion?: boolean;
  /** The version that is provided; read from the package itself unless given. */
  version?: false | string;
  /** Matches a path by its part after `node_modules`. */
  allowNodeModulesSuffixMatch?: boolean;
  treeShaking?: boolean | TreeShakingConfig;
  /** Shares everything below the package, too, each under its own key. */
  subpaths?: boolean;
  /** Whether what resolves to the same module is the shared one, however it is written; on unless told otherwise. */
  identity?: boolean;
}

/**
 * Request to how it is shared. A package name matches as written, a relative or absolute path the resolved file, and a
 * key that ends in `/` everything below it. A string is a version range, or another module to provide.
 */
export interface SharedObject {
  /** `true` shares every dependency and peer dependency of the package that some module imports. Anything else is of the package `auto`. */
  auto?: true | SharedConfig | string;
  [request: string]: SharedConfig | string | true | undefined;
}

/** The modules that this build shares with its remotes and hosts. */
export type Shared = (string | SharedObject)[] | SharedObject;
