import type { Factory } from '../../embed/factory-calls';
import type { ConsumeTables } from '../../embed/loading-tables';
import { attachShareScopeMap } from './share-scope-map';

/** Loads the shared modules that a chunk consumes. */
export function consumes(options: ConsumeTables & { chunkId: string; promises: unknown[] }): void {
  const { chunkId, promises, installedModules, webpackRequire: require, chunkMapping } = options;
  attachShareScopeMap(require);
  for (const id of (require.o(chunkMapping, chunkId) && chunkMapping[chunkId]) || []) {
    const onError = (error: unknown) => {
      delete installedModules[id];
      install(options, id, () => {
        throw error;
      });
    };
    try {
      if (!require.o(installedModules, id)) {
        installedModules[id] = load(options, id).catch(onError);
      }
      promises.push(installedModules[id]);
    } catch (error) {
      onError(error);
    }
  }
}

/** Defines the initial consumes, which must be available synchronously. */
export function installInitialConsumes(options: ConsumeTables): void {
  for (const id of options.initialConsumes) {
    install(options, id, () => {
      options.installedModules[id] = 0;
      const factory = loadSync(options, id);
      if (typeof factory !== 'function') {
        throw new Error(`Shared module is not available for eager consumption: ${id}`);
      }
      return factory();
    });
  }
}

async function load(options: ConsumeTables & { chunkId: string }, moduleId: string): Promise<void> {
  const { webpackRequire: require, installedModules, moduleToHandlerMapping, chunkId } = options;
  const { shareKey, shareInfo, getter } = moduleToHandlerMapping[
    moduleId
  ] as ConsumeTables['moduleToHandlerMapping'][string];
  const context = { trigger: 'build', moduleId, chunkId };
  const registered = await require.federation.instance.loadShare(shareKey, {
    customShareInfo: { ...shareInfo },
    context,
  });
  const factory = (registered === false ? await getter() : registered) as Factory;
  installedModules[moduleId] = 0;
  install(options, moduleId, factory);
}

function loadSync({ webpackRequire: require, moduleToHandlerMapping }: ConsumeTables, moduleId: string): unknown {
  const { shareKey, shareInfo } = moduleToHandlerMapping[moduleId] as ConsumeTables['moduleToHandlerMapping'][string];
  const context = { trigger: 'build', moduleId };
  try {
    return require.federation.instance.loadShareSync(shareKey, { customShareInfo: { ...shareInfo }, context });
  } catch (error) {
    console.error(
      'loadShareSync failed! The function should not be called unless you set "eager:true". If you do not set it, and encounter this issue, you can check whether an async boundary is implemented.',
    );
    console.error('The original error message is as follows: ');
    throw error;
  }
}

/** Defines a consumed module by a factory. */
function install(
  { webpackRequire: require, moduleToHandlerMapping }: ConsumeTables,
  id: string,
  factory: Factory,
): void {
  const { m = {}, c = {} } = require;
  m[id] = (module) => {
    delete c[id];
    const result = factory() as { layer?: string } | undefined;
    const { layer } = moduleToHandlerMapping[id]?.shareInfo.shareConfig ?? {};
    if (layer && result && typeof result === 'object' && result.layer === undefined) {
      Reflect.set(result, 'layer', layer);
    }
    module.exports = result;
  };
}
