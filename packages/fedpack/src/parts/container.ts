import type { Compiler } from '@rspack/core';
import { BasePlugin } from '../base-plugin.js';
import { useOwnLazyCompilationClient } from '../compiler/lazy-compilation.js';
import { enableLibrary } from '../compiler/library.js';
import { detectAutoPublicPath } from '../compiler/public-path.js';
import { excludeContainerFromSplitChunks } from '../compiler/split-chunks.js';
import { updateEnvironment } from '../native/plugin.js';
import type { ContainerPluginOptions } from '../options/index.js';

/** Makes a container: an entry that offers modules through `get` and takes a share scope through `init`. */
export class ContainerPlugin extends BasePlugin {
  readonly name: string = 'ContainerPlugin';

  constructor(options: ContainerPluginOptions) {
    super('ContainerPlugin', options);
  }

  protected prepare(compiler: Compiler, options: Record<string, unknown>): void {
    enableLibrary(compiler, options);
    excludeContainerFromSplitChunks(compiler, options);
    useOwnLazyCompilationClient(compiler, options);
    detectAutoPublicPath(compiler, (fromOwnUrl) => updateEnvironment(compiler, { fromOwnUrl }));
  }
}
