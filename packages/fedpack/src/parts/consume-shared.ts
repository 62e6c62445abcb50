import type { ConsumeSharedPluginOptions } from '../options/index.js';
import { Part } from '../part.js';

/** Takes modules from a share scope, each with the module of this build in reserve. */
export class ConsumeSharedPlugin extends Part {
  readonly name: string = 'ConsumeSharedPlugin';

  constructor(options: ConsumeSharedPluginOptions) {
    super('ConsumeSharedPlugin', options);
  }

  protected prepare(): void {}
}
