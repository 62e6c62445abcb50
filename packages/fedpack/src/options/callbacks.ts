import type { Compilation, Compiler } from '@rspack/core';

/** The argument of `manifest.additionalData`. `stats` is the content of `mf-stats.json`. */
export interface AdditionalDataOptions {
  // The stats are plain JSON whose fields grow with the runtime's versions; naming them here would fix them.
  // biome-ignore lint/suspicious/noExplicitAny: a config typed against another package's stats must stay assignable
  stats: any;
  compiler: Compiler;
  compilation: Compilation;
  bundler: 'webpack' | 'rspack';
}

/** The argument of `dts.generateTypes.afterGenerate`. */
export interface DtsGenerateTypesHookOptions {
  zipTypesPath: string;
  apiTypesPath: string;
  zipName: string;
  apiFileName: string;
}
