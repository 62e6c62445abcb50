/** What comes of a check that finds something. */
export type CheckSeverity = 'error' | 'warn' | 'off';

/** What comes of each check against the manifests of the remotes; an error unless given. */
export interface ContractChecks {
  /** An import of a module that the remote does not expose. */
  exposes?: CheckSeverity;
  /** An import of a name that the exposed module does not export. */
  exports?: CheckSeverity;
  /** A singleton of which no version suits the host and all remotes. */
  singletons?: CheckSeverity;
  /** A shared module that a remote consumes and nobody provides; a warning unless given. */
  providers?: CheckSeverity;
  /** A remote that was built for other share scopes. */
  shareScopes?: CheckSeverity;
  /** Two containers of one name. */
  containerNames?: CheckSeverity;
  /** A manifest whose schema this fedpack does not know. */
  manifestVersion?: CheckSeverity;
  /** A remote whose manifest cannot be had; a warning unless given, and never an error. */
  unreachable?: 'warn' | 'off';
  /** A container of this build whose public path is relative to the page; a warning unless given, and never an error. */
  publicPath?: 'warn' | 'off';
}

/** How a host's build checks its imports against what the remotes promise. */
export interface ContractOptions {
  checks?: ContractChecks;
  /** The manifests of remotes whose place does not tell: alias to URL or file, relative to the project. */
  manifests?: Record<string, string>;
  /** Milliseconds that all manifests together may take, redirects and all; 3000 unless given. */
  timeout?: number;
  /** Takes what the lock file says, and fetches nothing. */
  offline?: boolean;
  /** Whether the build reads the lock file, or writes it too; `read` unless given. */
  lock?: 'read' | 'write' | false;
  /** The lock file, relative to the project; `fedpack.lock` unless given. */
  lockFile?: string;
}
