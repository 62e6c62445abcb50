import type { Compiler } from '@rspack/core';
import { BasePlugin, type NativeContext } from './base-plugin.js';
import { prepareBridge } from './bridge/index.js';
import { moveRuntimeAliases, redirectsRuntime, withRuntimeAliases } from './compiler/aliases.js';
import { whenES5 } from './compiler/es5-output.js';
import { defineHot, detectHot } from './compiler/hot.js';
import { useOwnLazyCompilationClient } from './compiler/lazy-compilation.js';
import { enableLibrary, replaceModernModule } from './compiler/library.js';
import { detectMinimize } from './compiler/minimize.js';
import { detectAutoPublicPath } from './compiler/public-path.js';
import { defineConstants, givenTarget, leavesPartsOut } from './compiler/runtime-constants.js';
import { excludeContainerFromSplitChunks } from './compiler/split-chunks.js';
import { whenTarget } from './compiler/target.js';
import { provideTrustedTypes } from './compiler/trusted-types.js';
import { setUniqueName } from './compiler/unique-name.js';
import { prepareRemoteManifests } from './contract/index.js';
import { serveVersionsWithRspack } from './dev/dev-server.js';
import { readSession } from './dev/session.js';
import { prepareHints } from './hints/index.js';
import { prepareHotUpdates } from './hot/index.js';
import { fitJsxToPage } from './hot/jsx-runtime.js';
import { PLUGIN_NAME } from './identity.js';
import { prepareAdditionalData } from './native/additional-data.js';
import { buildVersion } from './native/environment.js';
import { fromJson } from './native/json.js';
import { updateEnvironment } from './native/plugin.js';
import type { ModuleFederationPluginOptions } from './options/index.js';
import { isLoadedByInstance } from './runtime/by-instance.js';
import { chooseRuntime, unique } from './runtime/choose.js';
import { completeFiles } from './runtime/complete.js';
import { externalFiles, loadsRemotes, provideFiles, providesCore, takesPageCore } from './runtime/external.js';
import { createResolve, findEntries, findOwnFiles, findRuntimeFiles } from './runtime/files.js';
import { enforcesIntegrity, integrityFiles } from './runtime/integrity.js';
import { NO_PREBUILT } from './runtime/prebuilt.js';
import { remoteTimeout } from './runtime/remote-timeout.js';
import { prepareConsumedTypes } from './types/consume/prepare.js';
import { prepareTypes } from './types/generate/index.js';

const prepared = new WeakSet<Compiler>();

/**
 * Module Federation for one compiler, with the runtime of `@module-federation`.
 */
export class ModuleFederationPlugin extends BasePlugin {
  readonly name: string = PLUGIN_NAME;

  constructor(options: ModuleFederationPluginOptions) {
    super('ModuleFederationPlugin', options);
  }

  protected prepare(
    compiler: Compiler,
    options: Record<string, unknown>,
    { native, nativeOptions }: NativeContext,
  ): void {
    enableLibrary(compiler, options);
    replaceModernModule(compiler);
    excludeContainerFromSplitChunks(compiler, options);
    prepareAdditionalData(compiler, options);
    prepareTypes(compiler, native, options);
    useOwnLazyCompilationClient(compiler, options);
    detectAutoPublicPath(compiler, (fromOwnUrl) => updateEnvironment(compiler, { fromOwnUrl }));
    // The rest is set once a compiler, by the first plugin.
    if (prepared.has(compiler)) return;
    prepared.add(compiler);
    const implementation = typeof options.implementation === 'string' ? options.implementation : undefined;
    const find = createResolve(compiler);
    const found = findRuntimeFiles(find, compiler.context, implementation);
    serveVersionsWithRspack(compiler, readSession());
    const answers = prepareRemoteManifests(compiler, native, nativeOptions, options);
    prepareHints(compiler, options, answers, () => fromJson(native.manifestSources(nativeOptions.options)));
    prepareConsumedTypes(compiler, native, nativeOptions, options);
    setUniqueName(compiler, options);
    defineConstants(compiler, options, buildVersion(compiler.context), remoteTimeout(options));
    defineHot(compiler);
    const { alias } = compiler.options.resolve;
    const isOwn = !implementation && !redirectsRuntime(alias);
    const isExternal = takesPageCore(options, compiler.options.mode);
    const choose = (isExternal: boolean) =>
      chooseRuntime(find, found, { isOwn, isWhole: !leavesPartsOut(options), isExternal });
    const { environment, isPrebuilt, ...chosen } = choose(isExternal);
    let { requests } = chosen;
    updateEnvironment(compiler, environment);
    detectMinimize(compiler, (minimizes) => updateEnvironment(compiler, { minimizes }));
    detectHot(compiler, (hot) => updateEnvironment(compiler, { hot }));
    const pluginFiles = (es5: boolean) =>
      new Map([
        ...(enforcesIntegrity(options) ? integrityFiles(find, es5) : []),
        ...(providesCore(options) ? provideFiles(find, es5) : []),
      ]);
    const ownPlugins = pluginFiles(false);
    compiler.options.resolve.alias = withRuntimeAliases(withRuntimeAliases(alias, requests), ownPlugins);
    // Only pages have a core that others provide.
    if (isExternal) {
      whenTarget(compiler, (target) => {
        if ((givenTarget(options) ?? target) === 'web') return;
        const own = choose(false);
        const { resolve } = compiler.options;
        resolve.alias = moveRuntimeAliases(resolve.alias, requests, own.requests);
        updateEnvironment(compiler, own.environment);
        requests = own.requests;
      });
    }
    if (isPrebuilt) {
      whenTarget(compiler, (target, isLast) => {
        const { resolve } = compiler.options;
        const isByInstance = isLast && isLoadedByInstance(nativeOptions.options);
        const files = completeFiles(find, givenTarget(options) ?? target, isByInstance);
        const mayLoad = !isLast || loadsRemotes(nativeOptions.options);
        const added = isExternal ? externalFiles(find, mayLoad) : [];
        resolve.alias = withRuntimeAliases(resolve.alias, new Map([...files, ...added]));
      });
    }
    prepareBridge(compiler, options);
    provideTrustedTypes(compiler);
    prepareHotUpdates(compiler, options);
    fitJsxToPage(compiler, options, find);
    // Another implementation is the user's own, also in its syntax.
    if (!implementation) {
      whenES5(compiler, () => {
        const { resolve } = compiler.options;
        const files = findOwnFiles(find, found, 'es5');
        resolve.alias = moveRuntimeAliases(resolve.alias, requests, files);
        resolve.alias = moveRuntimeAliases(resolve.alias, ownPlugins, pluginFiles(true));
        const { embed } = findEntries(find, true);
        updateEnvironment(compiler, { ...NO_PREBUILT, embed, runtimeModules: unique(files) });
      });
    }
  }
}
