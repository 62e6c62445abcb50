import type { Compiler, RspackPluginInstance } from '@rspack/core';
import { withAutoShared } from './auto-shared/index.js';
import { bindingFile } from './binding/detect.js';
import { ensureBinding } from './binding/ensure.js';
import type { NativeBinding } from './binding/native.js';
import { separateCache } from './compiler/cache.js';
import { keepErrors } from './compiler/strict-errors.js';
import { whenES5 } from './compiler/syntax.js';
import { refuseConflictingPlugins } from './conflicting-plugins.js';
import { readEnvironment } from './environment.js';
import { addPart, type Handed, type PartName } from './federation.js';
import { OPTIONS, OWN } from './identity.js';
import { readable } from './readable.js';
import { createResolve, findEntries } from './runtime-files.js';
import { checkRspackVersion } from './version.js';

/** The native side of a compiler. */
export interface Inside {
  native: NativeBinding;
  handed: Readonly<Handed>;
}

/**
 * What fedpack's plugins have in common: `ModuleFederationPlugin`, and the parts that it is made of. Any number of them
 * work in one compiler, as one native plugin.
 *
 * The options are checked in Rust; what is wrong with them is reported among the compilation's errors.
 */
export abstract class Part implements RspackPluginInstance {
  abstract readonly name: string;
  readonly #options: unknown;
  readonly #plugin: PartName;

  constructor(plugin: PartName, options: unknown) {
    this.#plugin = plugin;
    this.#options = options;
    Object.defineProperty(this, OWN, { value: true });
    Object.defineProperty(this, OPTIONS, { value: { plugin, options } });
  }

  /**
   * @throws FedpackError when Rspack's version or binding does not fit, or another federation plugin is in use
   */
  apply(compiler: Compiler): void {
    checkRspackVersion(compiler);
    const native = ensureBinding(compiler);
    refuseConflictingPlugins(compiler);
    native.registerFedpack();

    const outside = (es5: boolean) => readEnvironment(findEntries(createResolve(compiler), es5), compiler.context);
    const options = withAutoShared(this.#options, compiler.context);
    const handed = addPart(compiler, this.#plugin, options, outside);
    keepErrors(compiler);
    const separate = () =>
      separateCache(compiler, bindingFile(), [handed.options, handed.environment, aliases(compiler)]);
    this.prepare(compiler, readable(options), { native, handed });
    separate();
    whenES5(compiler, separate);
  }

  /** Sets what only this plugin needs of the compiler. */
  protected abstract prepare(compiler: Compiler, options: Record<string, unknown>, inside: Inside): void;
}

/** What the requests of cached modules were resolved by; package.json has a say in it. */
const aliases = ({ options }: Compiler): string => JSON.stringify(options.resolve.alias) ?? '';
