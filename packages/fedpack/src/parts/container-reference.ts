import { BasePlugin } from '../base-plugin.js';
import type { ContainerReferencePluginOptions } from '../options/index.js';

/** Takes requests that begin with the name of a remote from its container. */
export class ContainerReferencePlugin extends BasePlugin {
  readonly name: string = 'ContainerReferencePlugin';

  constructor(options: ContainerReferencePluginOptions) {
    super('ContainerReferencePlugin', options);
  }

  protected prepare(): void {}
}
