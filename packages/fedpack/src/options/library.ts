/** How the container reaches the outside; a plugin may add further types. */
export type LibraryType =
  | 'var'
  | 'module'
  | 'assign'
  | 'assign-properties'
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
  | (string & {});

/** The library's name in each of UMD's worlds. */
export interface LibraryCustomUmdObject {
  amd?: string;
  commonjs?: string;
  root?: string | string[];
}

/** A comment for each of UMD's worlds. */
export interface LibraryCustomUmdCommentObject {
  amd?: string;
  commonjs?: string;
  commonjs2?: string;
  root?: string;
}

/** The container's form: `{ type: 'var', name }` unless given. */
export interface LibraryOptions {
  type: LibraryType;
  /** The variable, property path or module name that holds the container. */
  name?: string | string[] | LibraryCustomUmdObject;
  /** The export that becomes the library; the whole container unless given. */
  export?: string | string[];
  /** A comment in the UMD wrapper. */
  auxiliaryComment?: string | LibraryCustomUmdCommentObject;
  /** Names the AMD module of a UMD build. */
  umdNamedDefine?: boolean;
  /** The object that holds `define` and `require` of an AMD build. */
  amdContainer?: string;
}
