import type { PluginModule } from './types';

/**
 * Creates the runtime plugins: calls the default export of each module (or the module itself, for CommonJS) with its parameters.
 */
export function callPlugins(modules: PluginModule[]): unknown[] {
  return modules.map(([module, params]) => {
    const factory = (module as { default?: unknown }).default ?? module;
    return typeof factory === 'function' ? factory(params) : factory;
  });
}
