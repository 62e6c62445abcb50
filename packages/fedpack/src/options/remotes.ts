/** How a remote's container is loaded; `script` unless given. */
export type ExternalsType =
  | 'var'
  | 'module'
  | 'assign'
  | 'this'
  | 'window'
  | 'self'
  | 'global'
  | 'commonjs'
  | 'commonjs2'
  | 'commonjs-module'
  | 'commonjs-static'
  | 'amd'
  | 'amd-require'
  | 'umd'
  | 'umd2'
  | 'jsonp'
  | 'system'
  | 'promise'
  | 'import'
  | 'module-import'
  | 'script'
  | 'node-commonjs';

/** Where a remote lies. */
export interface RemotesConfig {
  /** `name@url` of a container or of its manifest; further ones in a list are tried when the one before fails. */
  external: string | string[];
  /** The share scopes that this remote takes part in. */
  shareScope?: string | string[];
}

/** First part of the request (`dashboard` in `dashboard/App`) to the remote's place. */
export interface RemotesObject {
  [alias: string]: RemotesConfig | string | string[];
}

/** The containers that this build imports from. */
export type Remotes = (string | RemotesObject)[] | RemotesObject;
