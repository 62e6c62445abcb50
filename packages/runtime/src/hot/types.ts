/** The parts of the bundler's state that hot updates across builds need. */

/** `module.hot`. */
export interface HotApi {
  status(): string;
  /** What comes next waits for the promises of handlers. */
  addStatusHandler(handler: (status: string) => unknown): void;
  removeStatusHandler(handler: (status: string) => unknown): void;
  accept(ids: string[], callback: (outdated: string[]) => void): void;
  invalidate(): void;
  apply(options: object): Promise<unknown>;
  check(apply?: boolean): Promise<unknown>;
}

/** A module in the module cache. */
export interface CachedModule {
  exports: unknown;
  hot: HotApi;
  /** The ids of the modules that it has required. */
  children: string[];
}

/** What is about to run when a module is required for the first time. */
export interface Execution {
  module: CachedModule;
  factory: (module: CachedModule, exports: unknown, require: HotRequire) => void;
}

/** `__webpack_require__` in a build with hot updates. */
export interface HotRequire {
  (id: string): unknown;
  c: Record<string, CachedModule | undefined>;
  m: Record<string, (module: { exports: unknown }) => void>;
  /** Interceptors of executions. */
  i: ((execution: Execution) => void)[];
  /** What loads a chunk, by kind: `j` is JavaScript. */
  f?: { j?: LoadChunk; miniCss?: LoadChunk; css?: LoadChunk };
  /** The public path. */
  p?: string;
  /** What names the file of a chunk. */
  u?: NameFile;
  /** The same for extracted style sheets. */
  miniCssF?: NameFile;
  /** The same for those of Rspack's own CSS. */
  k?: NameFile;
  /** The hashes of chunks, as the newest update that was applied has them; set by our plugin. */
  chunkHashes?: Record<string, string>;
  /** What has become of chunks: 0 are those that have come. */
  hmrS_jsonp?: Record<string, unknown>;
  hmrS_module?: Record<string, unknown>;
  /** A container sets its own when it is evaluated. */
  initializeExposesData?: object;
  federation?: Federation;
}

type NameFile = (chunk: string) => string;

/** Adds a promise for what it loads. */
export type LoadChunk = (chunk: string, promises: Promise<unknown>[], ...rest: unknown[]) => void;

/** The federation of a runtime chunk. */
export interface Federation {
  bundlerRuntimeOptions?: { remotes?: { idToExternalAndNameMapping?: Record<string, unknown> } };
}
