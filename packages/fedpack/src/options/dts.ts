/** Where a remote's types lie. */
export interface RemoteTypeUrl {
  alias?: string;
  api: string;
  zip: string;
}

/** Remote's name to where its types lie. */
export interface RemoteTypeUrls {
  [remoteName: string]: RemoteTypeUrl;
}

/** What `afterGenerate` is given. */
export interface DtsGenerateTypesHookOptions {
  zipTypesPath: string;
  apiTypesPath: string;
  zipName: string;
  apiFileName: string;
}

/** The types a host fetches from its remotes. */
export interface DtsHostOptions {
  typesFolder?: string;
  remoteTypesFolder?: string;
  abortOnError?: boolean;
  deleteTypesFolder?: boolean;
  maxRetries?: number;
  consumeAPITypes?: boolean;
  runtimePkgs?: string[];
  remoteTypeUrls?: (() => Promise<RemoteTypeUrls>) | RemoteTypeUrls;
  /** Milliseconds. */
  timeout?: number;
  /** The family of IP addresses that requests use. */
  family?: 0 | 4 | 6;
  typesOnBuild?: boolean;
}

/** The types a remote makes for its exposed modules. */
export interface DtsRemoteOptions {
  tsConfigPath?: string;
  typesFolder?: string;
  compiledTypesFolder?: string;
  /** The folder that the types are written to; the compiler's output unless given. */
  outputDir?: string;
  deleteTypesFolder?: boolean;
  additionalFilesToCompile?: string[];
  compileInChildProcess?: boolean;
  compilerInstance?: 'tsc' | 'vue-tsc' | 'tspc' | (string & {});
  generateAPITypes?: boolean;
  extractThirdParty?: boolean | { exclude?: (string | RegExp)[] };
  extractRemoteTypes?: boolean;
  abortOnError?: boolean;
  deleteTsConfig?: boolean;
  afterGenerate?: (options: DtsGenerateTypesHookOptions) => Promise<void> | void;
}

/** Types of exposed and of remote modules. */
export interface PluginDtsOptions {
  generateTypes?: boolean | DtsRemoteOptions;
  consumeTypes?: boolean | DtsHostOptions;
  tsConfigPath?: string;
  // biome-ignore lint/suspicious/noExplicitAny: handed on as it is
  extraOptions?: Record<string, any>;
  implementation?: string;
  cwd?: string;
  displayErrorInTerminal?: boolean;
}
