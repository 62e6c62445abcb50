import type { Compiler } from '@rspack/core';
import { tellNative } from '../federation.js';
import { askOwnServer } from '../lazy-compilation.js';
import { enableLibrary } from '../library.js';
import type { ContainerPluginOptions } from '../options/parts.js';
import { Part } from '../part.js';
import { tellOwnUrl } from '../public-path.js';
import { keepContainerWhole } from '../split-chunks.js';

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
