import type { Compiler, RspackPluginInstance } from '@rspack/core';
import { withAutoShared } from './auto-shared/index.js';
import { bindingFile } from './binding/detect.js';
import { ensureBinding } from './binding/ensure.js';
import type { NativeBinding } from './binding/native.js';
import { checkRspackVersion } from './check-versions.js';
import { versionPersistentCache } from './compiler/cache.js';
import { refuseConflictingPlugins } from './compiler/conflicting-plugins.js';
import { enableStrictModuleErrors } from './compiler/strict-module-errors.js';
import { whenTarget } from './compiler/target.js';
import { withSessionRemotes } from './dev/remotes.js';
import { readSession } from './dev/session.js';
import { OPTIONS, OWN } from './identity.js';
import { readEnvironment } from './native/environment.js';
import { addPlugin, type NativePluginOptions, type PluginName } from './native/plugin.js';
import { readable } from './readable-options.js';
import { withProvidedCore } from './runtime/external.js';
import { createResolve, findEntries } from './runtime/files.js';
import { withIntegrity } from './runtime/integrity.js';

/** The binding, and the options of the compiler's native plugin. */
export interface NativeContext {
  native: NativeBinding;
  nativeOptions: Readonly<NativePluginOptions>;
}

/**
 * The base of `ModuleFederationPlugin` and of the plugins that it is made of. Any number of them
 * work in one compiler, as one native plugin.
 *
 * The options are checked in Rust; what is wrong with them is reported among the compilation's errors.
 */
export abstract class BasePlugin implements RspackPluginInstance {
  abstract readonly name: string;
  readonly #options: unknown;
  readonly #plugin: PluginName;

  constructor(plugin: PluginName, options: unknown) {
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

    const environmentFor = (es5: boolean) =>
      readEnvironment(findEntries(createResolve(compiler), es5), compiler.context);
    const given = withSessionRemotes(this.#options, readSession());
    const checked = withIntegrity(withAutoShared(given, compiler.context), compiler.context);
    const options = this.#plugin === 'ModuleFederationPlugin' ? withProvidedCore(checked) : checked;
    const nativeOptions = addPlugin(compiler, this.#plugin, options, environmentFor);
    enableStrictModuleErrors(compiler);
    const separate = () =>
      versionPersistentCache(compiler, bindingFile(), [
        nativeOptions.options,
        nativeOptions.environment,
        aliases(compiler),
      ]);
    this.prepare(compiler, readable(options), { native, nativeOptions });
    separate();
    whenTarget(compiler, separate);
  }

  /** Sets what only this plugin needs of the compiler. */
  protected abstract prepare(compiler: Compiler, options: Record<string, unknown>, context: NativeContext): void;
}

/** The aliases, by which requests of cached modules were resolved. They depend on package.json, too. */
const aliases = ({ options }: Compiler): string => JSON.stringify(options.resolve.alias) ?? '';
