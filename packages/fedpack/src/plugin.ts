import type { Compiler, RspackPluginInstance } from '@rspack/core';
import { withRuntimeAliases } from './aliases.js';
import { bindingFile } from './binding/detect.js';
import { ensureBinding } from './binding/ensure.js';
import { separateCache } from './cache.js';
import { defineConstants } from './define.js';
import { encodeOptions } from './encode.js';
import { readEnvironment } from './environment.js';
import { enableLibrary } from './library.js';
import type { ModuleFederationPluginOptions } from './options/index.js';
import { PLUGIN_NAME, refuseRivals } from './rivals.js';
import { createResolve, findRuntimeFiles } from './runtime-files.js';
import { keepContainerWhole } from './split-chunks.js';
import { keepErrors } from './strict-errors.js';
import { setUniqueName } from './unique-name.js';
import { checkRspackVersion } from './version.js';

/** The name that the native plugin is registered under. */
const NATIVE_NAME = 'fedpack';

/**
 * Module Federation for one compiler.
 *
 * The options are checked in Rust; what is wrong with them is reported among the compilation's errors.
 */
export class ModuleFederationPlugin implements RspackPluginInstance {
  readonly name: string = PLUGIN_NAME;
  readonly #options: unknown;

  constructor(options: ModuleFederationPluginOptions) {
    this.#options = options;
  }

  /**
   * @throws FedpackError when Rspack's version or binding does not fit, or another federation plugin is in use
   */
  apply(compiler: Compiler): void {
    checkRspackVersion(compiler);
    const native = ensureBinding(compiler);
    refuseRivals(compiler, this);
    native.registerFedpack();

    const given = isRecord(this.#options) ? this.#options : {};
    const implementation = typeof given.implementation === 'string' ? given.implementation : undefined;
    const runtime = findRuntimeFiles(createResolve(compiler), compiler.context, implementation);
    const options = encodeOptions([{ plugin: 'ModuleFederationPlugin', options: this.#options }]);
    const outside = readEnvironment(runtime.embed, compiler.context);
    const environment = JSON.stringify(outside);

    setUniqueName(compiler, given);
    enableLibrary(compiler, given);
    keepContainerWhole(compiler, given);
    keepErrors(compiler);
    defineConstants(compiler, given, outside.buildVersion);
    compiler.options.resolve.alias = withRuntimeAliases(compiler.options.resolve.alias, runtime.requests);
    separateCache(compiler, bindingFile(), [options, environment]);

    const NativePlugin = compiler.webpack.experiments.createNativePlugin(NATIVE_NAME, () => ({ options, environment }));
    new NativePlugin().apply(compiler);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
