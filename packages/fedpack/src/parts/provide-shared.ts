import type { ProvideSharedPluginOptions } from '../options/index.js';
import { Part } from '../part.js';

/** Provides modules to a share scope, without taking any from it. */
export class ProvideSharedPlugin extends Part {
  readonly name: string = 'ProvideSharedPlugin';

  constructor(options: ProvideSharedPluginOptions) {
    super('ProvideSharedPlugin', options);
  }

  protected prepare(): void {}
}
