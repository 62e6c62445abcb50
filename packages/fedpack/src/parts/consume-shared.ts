import { BasePlugin } from '../base-plugin.js';
import type { ConsumeSharedPluginOptions } from '../options/index.js';

/** Takes modules from a share scope, each with the module of this build in reserve. */
export class ConsumeSharedPlugin extends BasePlugin {
  readonly name: string = 'ConsumeSharedPlugin';

  constructor(options: ConsumeSharedPluginOptions) {
    super('ConsumeSharedPlugin', options);
  }

  protected prepare(): void {}
}
