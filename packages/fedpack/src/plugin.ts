import type { Compiler } from '@rspack/core';
import { withRuntimeAliases } from './aliases.js';
import { defineConstants } from './define.js';
import { buildVersion } from './environment.js';
import { enableLibrary } from './library.js';
import type { ModuleFederationPluginOptions } from './options/index.js';
import { Part } from './part.js';
import { PLUGIN_NAME } from './rivals.js';
import { createResolve, findRuntimeFiles } from './runtime-files.js';
import { keepContainerWhole } from './split-chunks.js';
import { setUniqueName } from './unique-name.js';

/**
 * Module Federation for one compiler, with the runtime of `@module-federation`.
 */
export class ModuleFederationPlugin extends Part {
  readonly name: string = PLUGIN_NAME;

  constructor(options: ModuleFederationPluginOptions) {
    super('ModuleFederationPlugin', options);
  }

  protected prepare(compiler: Compiler, options: Record<string, unknown>): void {
    const implementation = typeof options.implementation === 'string' ? options.implementation : undefined;
    const requests = findRuntimeFiles(createResolve(compiler), compiler.context, implementation);
    setUniqueName(compiler, options);
    enableLibrary(compiler, options);
    keepContainerWhole(compiler, options);
    defineConstants(compiler, options, buildVersion(compiler.context));
    compiler.options.resolve.alias = withRuntimeAliases(compiler.options.resolve.alias, requests);
  }
}
