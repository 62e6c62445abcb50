/**
 * Module Federation for Rspack and Rsbuild.
 *
 * Importing this module before `@rspack/core` is enough for Rspack to load fedpack's binding.
 */
import { watchParent } from './binding/lifeline.js';
import { preferOwnBinding } from './binding/prefer.js';

watchParent();
preferOwnBinding();

export { FedpackError } from './error.js';
export * from './options/index.js';
export { ConsumeSharedPlugin } from './parts/consume-shared.js';
export { ContainerPlugin } from './parts/container.js';
export { ContainerReferencePlugin } from './parts/container-reference.js';
export { ProvideSharedPlugin } from './parts/provide-shared.js';
export { SharePlugin } from './parts/share.js';
export { ModuleFederationPlugin } from './plugin.js';
