/** How imports of remotes are resolved in tests. */
export interface TestingOptions {
  /**
   * The folder of the app whose tests these are.
   *
   * @default the working folder
   */
  root?: string;
  /**
   * What the test gives in the place of a remote's module: a file, relative to `root`, or a package. It goes before all else.
   *
   * @example { 'dashboard/Widget': './test/Widget.tsx' }
   */
  modules?: Record<string, string>;
  /**
   * The folder of the declarations of remotes, relative to the app's.
   *
   * @default '@mf-types'
   */
  types?: string;
}
