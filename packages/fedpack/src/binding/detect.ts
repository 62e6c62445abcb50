import type { Compiler } from '@rspack/core';
import { ownRequire } from '../identity.js';
import type { NativeBinding } from './native.js';

/** The marks that `@fedpack/binding` leaves when it is loaded. */
const BINDING = Symbol.for('fedpack.binding');
const BINDING_FILE = Symbol.for('fedpack.binding.file');
const BINDING_VERSION = Symbol.for('fedpack.binding.version');

type Marks = { [BINDING]?: NativeBinding; [BINDING_FILE]?: string; [BINDING_VERSION]?: string };

/**
 * fedpack's binding, when the `@rspack/core` of this compiler holds it; undefined when that holds another.
 *
 * The mark alone would not do: somebody may have loaded fedpack's binding after Rspack had chosen its own. Rspack hands out
 * one of its binding's classes, and that tells.
 */
export function ownBinding(compiler: Compiler): NativeBinding | undefined {
  const native = (globalThis as Marks)[BINDING];
  const held: unknown = compiler.webpack.experiments.resolver?.ResolverFactory;
  if (typeof native?.registerFedpack !== 'function' || native.ResolverFactory !== held) return undefined;
  return native;
}

/** The `.node` file that was loaded. */
export function bindingFile(): string | undefined {
  return (globalThis as Marks)[BINDING_FILE];
}

/** The version of the `@fedpack/binding` that was loaded. */
export function bindingVersion(): string | undefined {
  return (globalThis as Marks)[BINDING_VERSION];
}

/** A loader or a native library of any Rspack binding. */
const BINDING_MODULE = /[\\/]@(?:rspack|fedpack)[\\/]binding[\\/]binding\.js$|[\\/](?:rspack|fedpack)\.[\w-]+\.node$/;

/** Whether Rspack has chosen its binding in this process already. */
export function isBindingLoaded(loadedModules: readonly string[] = Object.keys(ownRequire.cache)): boolean {
  return (globalThis as Marks)[BINDING] !== undefined || loadedModules.some((file) => BINDING_MODULE.test(file));
}
