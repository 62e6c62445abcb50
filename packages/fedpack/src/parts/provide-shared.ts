import { BasePlugin } from '../base-plugin.js';
import type { ProvideSharedPluginOptions } from '../options/index.js';

/** Provides modules to a share scope, without taking any from it. */
export class ProvideSharedPlugin extends BasePlugin {
  readonly name: string = 'ProvideSharedPlugin';

  constructor(options: ProvideSharedPluginOptions) {
    super('ProvideSharedPlugin', options);
  }

  protected prepare(): void {}
}
