import type { Compilation, Compiler } from '@rspack/core';

/** What `additionalData` is given. `stats` is the content of `mf-stats.json`. */
export interface AdditionalDataOptions {
  // The stats are plain JSON whose fields grow with the runtime's versions; naming them here would fix them.
  // biome-ignore lint/suspicious/noExplicitAny: a config typed against another package's stats must stay assignable
  stats: any;
  compiler: Compiler;
  compilation: Compilation;
  bundler: 'webpack' | 'rspack';
}

/** Where `mf-manifest.json` and `mf-stats.json` go and what is in them. */
export interface PluginManifestOptions {
  /** The folder, relative to the output. Further containers of a compiler have one of their own, named after them, unless told. */
  filePath?: string;
  /** The manifest's file name. */
  fileName?: string;
  /** Leaves the lists of assets out. */
  disableAssetsAnalyze?: boolean;
  /** Adds to the stats before they are written: changes what it is given, or hands back other stats. */
  // A method, so that a function typed against another bundler's compiler may stand here.
  // biome-ignore lint/suspicious/noExplicitAny: the stats, as above
  additionalData?(options: AdditionalDataOptions): any;
}
