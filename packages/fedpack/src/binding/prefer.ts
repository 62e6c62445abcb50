import { ownRequire } from '../identity.js';
import { isBindingLoaded } from './detect.js';

/** The path of the loader that Rspack is to require in place of its own. */
export function loaderPath(): string {
  return ownRequire.resolve('@fedpack/binding');
}

/**
 * Lets an `@rspack/core` that is imported later load fedpack's binding. A binding that the user chose stays, and the
 * variable stays set: Rspack's worker threads read it as well.
 */
export function preferOwnBinding(env: NodeJS.ProcessEnv = process.env): void {
  if (!env.RSPACK_BINDING && !isBindingLoaded()) env.RSPACK_BINDING = loaderPath();
}
