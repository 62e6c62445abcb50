import { useBundler } from '../csp/bundler';
import { inheritNonce } from '../csp/nonce';
import { getBuildInstance } from './build-instance';
import { createContainerInterface } from './container-interface';
import type { LoadAddedModules } from './load-added-modules';
import { callPlugins } from './plugins';
import type { CreateRemotesSetup } from './remotes-setup';
import type { CreateSharesSetup } from './shares-setup';
import type { Handlers, Hot, StartOptions, Upstream, WebpackRequire } from './types';

declare const FEDERATION_LOAD_ADDED: LoadAddedModules | undefined;

/** What a build with hot updates defines for a prebuilt runtime. */
const ofBuild = typeof FEDERATION_LOAD_ADDED === 'undefined' ? undefined : FEDERATION_LOAD_ADDED;

/** The parts of a runtime. */
export interface RuntimeParts {
  upstream: Upstream;
  createRemotesSetup: CreateRemotesSetup;
  createSharesSetup: CreateSharesSetup;
  /** Runtime plugins that run before those of remotes and shares. */
  plugins?: object[];
  /** Runtime plugins that run after them and see their results. */
  lastPlugins?: object[];
  /** Loads the modules that hot updates add, where there may be some. */
  loadAddedModules?: LoadAddedModules | undefined;
}

/**
 * Starts federation in a runtime chunk, before any federated module is requested. After a hot update it is called again and adds
 * the new modules.
 *
 * @param require the chunk's `__webpack_require__`, with its federation tables set
 * @param options the options of the plugin
 * @param module the module that starts federation
 */
export type Start = (require: WebpackRequire, options: StartOptions, module?: { hot?: Hot }) => void;

/** Creates the start of a runtime: it passes the chunk's tables to the bundler runtime and creates the federation instance. */
export function createStart({
  upstream,
  createRemotesSetup,
  createSharesSetup,
  plugins = [],
  lastPlugins = [],
  loadAddedModules = ofBuild,
}: RuntimeParts): Start {
  const { bundlerRuntime } = upstream;
  return (require, options, module) => {
    if (require.federation.update) {
      require.federation.update();
      return;
    }
    useBundler(require);
    inheritNonce(require);
    const remotes = createRemotesSetup(require, options, bundlerRuntime);
    const shares = createSharesSetup(require, remotes.waitForSharing, bundlerRuntime);
    const handlers: Handlers = {
      ...(remotes.handler && { remotes: remotes.handler }),
      ...(shares.handler && { consumes: shares.handler }),
    };
    const setHandlers = () => require.f && Object.assign(require.f, handlers);
    const federation = Object.assign(
      require.federation,
      upstream,
      createContainerInterface(require, remotes.initFor),
      remotes.slots,
      shares.slots,
      {
        startup: options.staticImports?.createStartup(require, handlers),
        update() {
          remotes.update();
          shares.update();
          // The update may have added the code that loads chunks.
          setHandlers();
          loadAddedModules?.(require, handlers, module?.hot);
        },
      },
    );
    require.S = require.S || {};
    require.I = remotes.initializeSharing;
    setHandlers();
    federation.initOptions = {
      name: options.name,
      shareStrategy: options.shareStrategy,
      remotes: remotes.initial,
      shared: shares.provided,
      plugins: [...plugins, ...shares.plugins, ...remotes.plugins, ...lastPlugins, ...callPlugins(options.plugins())],
    };

    const init = () => bundlerRuntime.init({ webpackRequire: require });
    federation.instance = getBuildInstance(options.name, options.build, init);
    federation.attachShareScopeMap(require);
    shares.installInitial();
    options.staticImports?.explainEarlyImports(require);
  };
}
