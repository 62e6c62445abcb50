//! The keys and values that options may have. Written by `npm run options` from `packages/fedpack/schema/options.schema.json`.

/// The keys of `AsyncBoundaryOptions`.
pub(crate) const ASYNC_BOUNDARY_OPTIONS: &[&str] = &[
  "eager",
  "excludeChunk",
];

/// The keys of `BridgeOptions`.
pub(crate) const BRIDGE_OPTIONS: &[&str] = &[
  "disableAlias",
  "enableBridgeRouter",
];

/// The keys of `ConsumeSharedPluginOptions`.
pub(crate) const CONSUME_SHARED_PLUGIN_OPTIONS: &[&str] = &[
  "consumes",
  "enhanced",
  "experiments",
  "shareScope",
];

/// The keys of `ContainerExperiments`.
pub(crate) const CONTAINER_EXPERIMENTS: &[&str] = &[
  "asyncStartup",
  "externalRuntime",
  "provideExternalRuntime",
];

/// The keys of `ContainerPluginOptions`.
pub(crate) const CONTAINER_PLUGIN_OPTIONS: &[&str] = &[
  "enhanced",
  "experiments",
  "exposes",
  "filename",
  "library",
  "name",
  "runtime",
  "runtimePlugins",
  "shareScope",
];

/// The keys of `ContainerReferencePluginOptions`.
pub(crate) const CONTAINER_REFERENCE_PLUGIN_OPTIONS: &[&str] = &[
  "async",
  "enhanced",
  "remoteType",
  "remotes",
  "shareScope",
];

/// The keys of `ContractChecks`.
pub(crate) const CONTRACT_CHECKS: &[&str] = &[
  "containerNames",
  "exports",
  "exposes",
  "manifestVersion",
  "providers",
  "publicPath",
  "shareScopes",
  "singletons",
  "unreachable",
];

/// The keys of `ContractOptions`.
pub(crate) const CONTRACT_OPTIONS: &[&str] = &[
  "checks",
  "lock",
  "lockFile",
  "manifests",
  "offline",
  "timeout",
];

/// The keys of `DtsHostOptions`.
pub(crate) const DTS_HOST_OPTIONS: &[&str] = &[
  "abortOnError",
  "consumeAPITypes",
  "deleteTypesFolder",
  "family",
  "maxRetries",
  "remoteTypeUrls",
  "remoteTypesFolder",
  "runtimePkgs",
  "timeout",
  "typesFolder",
  "typesOnBuild",
  "versionConfig",
];

/// The keys of `DtsRemoteOptions`.
pub(crate) const DTS_REMOTE_OPTIONS: &[&str] = &[
  "abortOnError",
  "additionalFilesToCompile",
  "afterGenerate",
  "compileInChildProcess",
  "compiledTypesFolder",
  "compilerInstance",
  "deleteTsConfig",
  "deleteTypesFolder",
  "extractRemoteTypes",
  "extractThirdParty",
  "generateAPITypes",
  "outputDir",
  "tsConfigPath",
  "typesFolder",
];

/// The keys of `ExperimentsOptions`.
pub(crate) const EXPERIMENTS_OPTIONS: &[&str] = &[
  "asyncStartup",
  "externalRuntime",
  "optimization",
  "provideExternalRuntime",
];

/// The keys of `ExposesConfig`.
pub(crate) const EXPOSES_CONFIG: &[&str] = &[
  "import",
  "name",
];

/// The keys of `ExtractThirdPartyOptions`.
pub(crate) const EXTRACT_THIRD_PARTY_OPTIONS: &[&str] = &[
  "exclude",
];

/// The keys of `HintsOptions`.
pub(crate) const HINTS_OPTIONS: &[&str] = &[
  "development",
  "origin",
  "routes",
];

/// The keys of `IncludeExcludeOptions`.
pub(crate) const INCLUDE_EXCLUDE_OPTIONS: &[&str] = &[
  "fallbackVersion",
  "request",
  "version",
];

/// The keys of `LibraryCustomUmdCommentObject`.
pub(crate) const LIBRARY_CUSTOM_UMD_COMMENT_OBJECT: &[&str] = &[
  "amd",
  "commonjs",
  "commonjs2",
  "root",
];

/// The keys of `LibraryCustomUmdObject`.
pub(crate) const LIBRARY_CUSTOM_UMD_OBJECT: &[&str] = &[
  "amd",
  "commonjs",
  "root",
];

/// The keys of `LibraryOptions`.
pub(crate) const LIBRARY_OPTIONS: &[&str] = &[
  "amdContainer",
  "auxiliaryComment",
  "export",
  "name",
  "type",
  "umdNamedDefine",
];

/// The keys of `ModuleFederationPluginOptions`.
pub(crate) const MODULE_FEDERATION_PLUGIN_OPTIONS: &[&str] = &[
  "$schema",
  "async",
  "bridge",
  "contract",
  "dataPrefetch",
  "dev",
  "dts",
  "experiments",
  "exposes",
  "filename",
  "getPublicPath",
  "hints",
  "implementation",
  "injectTreeShakingUsedExports",
  "library",
  "manifest",
  "name",
  "remoteTimeout",
  "remoteType",
  "remotes",
  "retry",
  "runtime",
  "runtimePlugins",
  "security",
  "shareScope",
  "shareStrategy",
  "shared",
  "treeShakingDir",
  "treeShakingSharedExcludePlugins",
  "treeShakingSharedPlugins",
  "virtualRuntimeEntry",
];

/// The keys of `OptimizationOptions`.
pub(crate) const OPTIMIZATION_OPTIONS: &[&str] = &[
  "disableRemote",
  "disableShared",
  "disableSnapshot",
  "target",
];

/// The keys of `OriginsModule`.
pub(crate) const ORIGINS_MODULE: &[&str] = &[
  "module",
];

/// The keys of `PluginDevOptions`.
pub(crate) const PLUGIN_DEV_OPTIONS: &[&str] = &[
  "disableDynamicRemoteTypeHints",
  "disableHotTypesReload",
  "disableLiveReload",
  "overlay",
];

/// The keys of `PluginDtsOptions`.
pub(crate) const PLUGIN_DTS_OPTIONS: &[&str] = &[
  "check",
  "consumeTypes",
  "cwd",
  "displayErrorInTerminal",
  "extraOptions",
  "generateTypes",
  "implementation",
  "tsConfigPath",
];

/// The keys of `PluginManifestOptions`.
pub(crate) const PLUGIN_MANIFEST_OPTIONS: &[&str] = &[
  "additionalData",
  "disableAssetsAnalyze",
  "fileName",
  "filePath",
];

/// The keys of `ProvideSharedPluginOptions`.
pub(crate) const PROVIDE_SHARED_PLUGIN_OPTIONS: &[&str] = &[
  "enhanced",
  "experiments",
  "provides",
  "shareScope",
];

/// The keys of `RemoteTypeUrl`.
pub(crate) const REMOTE_TYPE_URL: &[&str] = &[
  "alias",
  "api",
  "zip",
];

/// The keys of `RemotesConfig`.
pub(crate) const REMOTES_CONFIG: &[&str] = &[
  "external",
  "fallback",
  "shareScope",
];

/// The keys of `RetryOptions`.
pub(crate) const RETRY_OPTIONS: &[&str] = &[
  "backoff",
  "count",
  "delay",
  "domains",
  "jitter",
];

/// The keys of `SecurityOptions`.
pub(crate) const SECURITY_OPTIONS: &[&str] = &[
  "integrity",
  "origins",
];

/// The keys of `ShareExperiments`.
pub(crate) const SHARE_EXPERIMENTS: &[&str] = &[
  "allowNodeModulesSuffixMatch",
];

/// The keys of `SharePluginOptions`.
pub(crate) const SHARE_PLUGIN_OPTIONS: &[&str] = &[
  "async",
  "enhanced",
  "experiments",
  "shareScope",
  "shared",
];

/// The keys of `SharedConfig`.
pub(crate) const SHARED_CONFIG: &[&str] = &[
  "allowNodeModulesSuffixMatch",
  "eager",
  "exclude",
  "identity",
  "import",
  "include",
  "independentShareFileName",
  "issuerLayer",
  "layer",
  "packageName",
  "request",
  "requiredVersion",
  "shareKey",
  "shareScope",
  "shareStrategy",
  "singleton",
  "strictVersion",
  "subpaths",
  "treeShaking",
  "treeShakingMode",
  "version",
];

/// The keys of `TreeShakingConfig`.
pub(crate) const TREE_SHAKING_CONFIG: &[&str] = &[
  "filename",
  "mode",
  "usedExports",
];

/// What `BuildTarget` may be.
pub(crate) const BUILD_TARGET: &[&str] = &[
  "node",
  "web",
];

/// What `CheckSeverity` may be.
pub(crate) const CHECK_SEVERITY: &[&str] = &[
  "error",
  "off",
  "warn",
];

/// What `ExternalsType` may be.
pub(crate) const EXTERNALS_TYPE: &[&str] = &[
  "amd",
  "amd-require",
  "assign",
  "commonjs",
  "commonjs-import",
  "commonjs-module",
  "commonjs-static",
  "commonjs2",
  "global",
  "import",
  "jsonp",
  "module",
  "module-import",
  "node-commonjs",
  "promise",
  "script",
  "self",
  "system",
  "this",
  "umd",
  "umd2",
  "var",
  "window",
];

/// What `IntegrityMode` may be.
pub(crate) const INTEGRITY_MODE: &[&str] = &[
  "lock",
  "manifest",
  "off",
];

/// What `LibraryType` may be.
pub(crate) const LIBRARY_TYPE: &[&str] = &[
  "amd",
  "amd-require",
  "assign",
  "assign-properties",
  "commonjs",
  "commonjs-module",
  "commonjs-static",
  "commonjs2",
  "global",
  "jsonp",
  "modern-module",
  "module",
  "self",
  "system",
  "this",
  "umd",
  "umd2",
  "var",
  "window",
];

/// What `LockMode` may be.
pub(crate) const LOCK_MODE: &[&str] = &[
  "read",
  "write",
];

/// What `SharedStrategy` may be.
pub(crate) const SHARED_STRATEGY: &[&str] = &[
  "loaded-first",
  "version-first",
];

/// What `TreeShakingMode` may be.
pub(crate) const TREE_SHAKING_MODE: &[&str] = &[
  "runtime-infer",
  "server-calc",
];

/// What `WarningSeverity` may be.
pub(crate) const WARNING_SEVERITY: &[&str] = &[
  "off",
  "warn",
];
