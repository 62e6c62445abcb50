import { uncacheFailedModules } from './failed-modules';
import type { WebpackRequire } from './types';

type Factory = () => unknown;
type ModuleMap = Record<string, () => Promise<Factory>>;

/**
 * Creates the `get` of containers, which loads an exposed module and resolves to its factory. The module is evaluated when the
 * consumer calls the factory.
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
        // Modules that threw are evaluated again.
        uncacheFailedModules(require);
        return factory();
      });
    } catch (error) {
      // The module was missing when the container was built.
      return Promise.reject(error);
    } finally {
      require.R = undefined;
    }
  };
}
