import type { Compiler } from '@rspack/core';
import { askOwnServer } from '../compiler/lazy-compilation.js';
import { enableLibrary } from '../compiler/library.js';
import { tellOwnUrl } from '../compiler/public-path.js';
import { keepContainerWhole } from '../compiler/split-chunks.js';
import { tellNative } from '../federation.js';
import type { ContainerPluginOptions } from '../options/index.js';
import { Part } from '../part.js';

/** Makes a container: an entry that offers modules through `get` and takes a share scope through `init`. */
export class ContainerPlugin extends Part {
  readonly name: string = 'ContainerPlugin';

  constructor(options: ContainerPluginOptions) {
    super('ContainerPlugin', options);
  }

  protected prepare(compiler: Compiler, options: Record<string, unknown>): void {
    enableLibrary(compiler, options);
    keepContainerWhole(compiler, options);
    askOwnServer(compiler, options);
    tellOwnUrl(compiler, (fromOwnUrl) => tellNative(compiler, { fromOwnUrl }));
  }
}
