import { createContainerFace } from './container';
import { explainEarlyImports } from './early';
import { instanceOf } from './instance';
import { loadLate } from './late';
import { callPlugins } from './plugins';
import type { CreateRemoteSide } from './remote-side';
import type { CreateShareSide } from './share-side';
import { createStartup } from './startup';
import type { Handlers, Hot, StartOptions, Upstream, WebpackRequire } from './types';

/** What a runtime is put together from. */
export interface Parts {
  upstream: Upstream;
  createRemoteSide: CreateRemoteSide;
  createShareSide: CreateShareSide;
  /** Runtime plugins ahead of those of the two sides. */
  plugins?: object[];
  /** Runtime plugins behind them, which see what they have made of it. */
  lastPlugins?: object[];
}

/**
 * Starts federation in a runtime chunk, before any federated module is asked for. Called again, after a hot update has set the
 * tables anew, it takes in what has come.
 *
 * @param require the chunk's `__webpack_require__`, with its federation tables set
 * @param options what the plugin was configured with
 * @param module the module that starts federation
 */
export type Start = (require: WebpackRequire, options: StartOptions, module?: { hot?: Hot }) => void;

/** Puts a runtime together: it hands the tables of the chunk to the bundler runtime and starts the federation instance. */
export function createStart({
  upstream,
  createRemoteSide,
  createShareSide,
  plugins = [],
  lastPlugins = [],
}: Parts): Start {
  const { bundlerRuntime } = upstream;
  return (require, options, module) => {
    if (require.federation.update) {
      require.federation.update();
      return;
    }
    const remotes = createRemoteSide(require, options, bundlerRuntime);
    const shares = createShareSide(require, remotes.outsideScopes, bundlerRuntime);
    const handlers: Handlers = {
      ...(remotes.handler && { remotes: remotes.handler }),
      ...(shares.handler && { consumes: shares.handler }),
    };
    const setHandlers = () => require.f && Object.assign(require.f, handlers);
    const federation = Object.assign(
      require.federation,
      upstream,
      createContainerFace(require, remotes.joinFor),
      remotes.slots,
      shares.slots,
      {
        startup: createStartup(require, handlers),
        update() {
          remotes.update();
          shares.update();
          // The first chunk that is loaded may have come with the update.
          setHandlers();
          loadLate(require, handlers, module?.hot);
        },
      },
    );
    require.S = require.S || {};
    require.I = remotes.initializeSharing;
    setHandlers();
    federation.initOptions = {
      name: options.name,
      shareStrategy: options.shareStrategy,
      remotes: remotes.known,
      shared: shares.provided,
      plugins: [...plugins, ...shares.plugins, ...remotes.plugins, ...lastPlugins, ...callPlugins(options.plugins())],
    };

    const init = () => bundlerRuntime.init({ webpackRequire: require });
    federation.instance = instanceOf(options.name, options.build, init);
    federation.attachShareScopeMap(require);
    shares.installInitial();
    explainEarlyImports(require);
  };
}
