import type { ContainerReferencePluginOptions } from '../options/index.js';
import { Part } from '../part.js';

/** Takes requests that begin with the name of a remote from its container. */
export class ContainerReferencePlugin extends Part {
  readonly name: string = 'ContainerReferencePlugin';

  constructor(options: ContainerReferencePluginOptions) {
    super('ContainerReferencePlugin', options);
  }

  protected prepare(): void {}
}
