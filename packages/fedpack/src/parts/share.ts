import type { SharePluginOptions } from '../options/index.js';
import { Part } from '../part.js';

/** Provides modules to a share scope and takes them from it: `ProvideSharedPlugin` and `ConsumeSharedPlugin` in one. */
export class SharePlugin extends Part {
  readonly name: string = 'SharePlugin';

  constructor(options: SharePluginOptions) {
    super('SharePlugin', options);
  }

  protected prepare(): void {}
}
