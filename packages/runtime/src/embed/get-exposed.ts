import { dropFailed } from './retry';
import type { WebpackRequire } from './types';

type Factory = () => unknown;
type ModuleMap = Record<string, () => Promise<Factory>>;

/**
 * Makes the `get` of containers: it loads an exposed module and gives a promise of its factory. The module is evaluated
 * when the factory is called, so the consumer decides when.
 */
export function getExposed(require: WebpackRequire) {
  return (moduleMap: ModuleMap, module: string, getScope?: unknown[]): Promise<Factory> => {
    const load = require.o(moduleMap, module) ? moduleMap[module] : undefined;
    if (!load) {
      return Promise.reject(new Error(`Module "${module}" does not exist in container.`));
    }
    require.R = getScope;
    try {
      return load().then((factory) => () => {
        // A module that threw is evaluated again when it is asked for again.
        dropFailed(require);
        return factory();
      });
    } catch (error) {
      // A module that was missing when the container was built.
      return Promise.reject(error);
    } finally {
      require.R = undefined;
    }
  };
}
