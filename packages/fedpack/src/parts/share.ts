import { BasePlugin } from '../base-plugin.js';
import type { SharePluginOptions } from '../options/index.js';

/** Provides modules to a share scope and takes them from it: `ProvideSharedPlugin` and `ConsumeSharedPlugin` in one. */
export class SharePlugin extends BasePlugin {
  readonly name: string = 'SharePlugin';

  constructor(options: SharePluginOptions) {
    super('SharePlugin', options);
  }

  protected prepare(): void {}
}
