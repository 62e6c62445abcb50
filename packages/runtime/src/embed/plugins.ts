import type { PluginModule } from './types';

/** Makes the runtime plugins: each module's default export (or the module itself, for CommonJS) called with its parameters. */
export function callPlugins(modules: PluginModule[]): unknown[] {
  return modules.map(([module, params]) => {
    const factory = (module as { default?: unknown }).default ?? module;
    return typeof factory === 'function' ? factory(params) : factory;
  });
}
