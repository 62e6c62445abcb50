import type { Compiler } from '@rspack/core';
import { prepareAdditionalData } from './additional-data.js';
import { prepareBridge } from './bridge/index.js';
import { moveRuntimeAliases, redirectsRuntime, withRuntimeAliases } from './compiler/aliases.js';
import { defineConstants } from './compiler/define.js';
import { askOwnServer } from './compiler/lazy-compilation.js';
import { enableLibrary, renderAsModule } from './compiler/library.js';
import { tellMinimized } from './compiler/minimize.js';
import { tellOwnUrl } from './compiler/public-path.js';
import { keepContainerWhole } from './compiler/split-chunks.js';
import { whenES5 } from './compiler/syntax.js';
import { setUniqueName } from './compiler/unique-name.js';
import { prepareContract } from './contract/index.js';
import { buildVersion } from './environment.js';
import { tellNative } from './federation.js';
import { PLUGIN_NAME } from './identity.js';
import type { ModuleFederationPluginOptions } from './options/index.js';
import { type Inside, Part } from './part.js';
import { findPrebuilt } from './prebuilt.js';
import { remoteTimeout } from './remote-timeout.js';
import { createResolve, findES5Files, findRuntimeFiles } from './runtime-files.js';

/** No prebuilt runtime. */
const NONE = { prebuilt: [], constants: '' };

const prepared = new WeakSet<Compiler>();

/**
 * Module Federation for one compiler, with the runtime of `@module-federation`.
 */
export class ModuleFederationPlugin extends Part {
  readonly name: string = PLUGIN_NAME;

  constructor(options: ModuleFederationPluginOptions) {
    super('ModuleFederationPlugin', options);
  }

  protected prepare(compiler: Compiler, options: Record<string, unknown>, { native, handed }: Inside): void {
    enableLibrary(compiler, options);
    renderAsModule(compiler);
    keepContainerWhole(compiler, options);
    prepareAdditionalData(compiler, options);
    askOwnServer(compiler, options);
    tellOwnUrl(compiler, (fromOwnUrl) => tellNative(compiler, { fromOwnUrl }));
    // What there is once a compiler is what the first one says.
    if (prepared.has(compiler)) return;
    prepared.add(compiler);
    const implementation = typeof options.implementation === 'string' ? options.implementation : undefined;
    const find = createResolve(compiler);
    const requests = findRuntimeFiles(find, compiler.context, implementation);
    prepareContract(compiler, native, handed, options);
    setUniqueName(compiler, options);
    defineConstants(compiler, options, buildVersion(compiler.context), remoteTimeout(options));
    const { alias } = compiler.options.resolve;
    const isOwn = !implementation && !redirectsRuntime(alias);
    const prebuilt = isOwn ? findPrebuilt(find) : NONE;
    tellNative(compiler, { ...prebuilt, runtimeModules: unique(requests) });
    tellMinimized(compiler, (minimizes) => tellNative(compiler, { minimizes }));
    compiler.options.resolve.alias = withRuntimeAliases(alias, requests);
    prepareBridge(compiler, options);
    // Another implementation is the user's own, also in its syntax.
    if (!implementation) {
      whenES5(compiler, () => {
        const { resolve } = compiler.options;
        const files = findES5Files(find, requests);
        resolve.alias = moveRuntimeAliases(resolve.alias, requests, files);
        tellNative(compiler, { ...NONE, runtimeModules: unique(files) });
      });
    }
  }
}

const unique = (files: ReadonlyMap<string, string>): string[] => [...new Set(files.values())].sort();
