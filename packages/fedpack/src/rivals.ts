import type { Compiler } from '@rspack/core';
import { FedpackError } from './error.js';

/** The name of `@module-federation/rspack`'s plugin, by which other tools know a Module Federation plugin. */
export const PLUGIN_NAME = 'RspackModuleFederationPlugin';

/** Left on the compiler, as a plugin may be applied by hand and not stand in the list. */
const APPLIED = Symbol.for('fedpack.applied');

/** What other bundlers' plugins are called that take over the same modules. */
const CLASS_NAMES: ReadonlySet<string> = new Set([
  'ModuleFederationPlugin',
  'ModuleFederationPluginV1',
  'ContainerPlugin',
  'ContainerReferencePlugin',
  'SharePlugin',
  'ConsumeSharedPlugin',
  'ProvideSharedPlugin',
]);

/**
 * Refuses a second federation plugin in one compiler: both would make modules of the same kinds, and one would build what
 * the other has to.
 *
 * @throws FedpackError that says which one to take out
 */
export function refuseRivals(compiler: Compiler, self: object): void {
  const marked = compiler as Compiler & { [APPLIED]?: true };
  const others = compiler.options.plugins.filter((plugin) => plugin && plugin !== self && isRival(plugin));
  if (marked[APPLIED] || others.length > 0) {
    throw new FedpackError(
      `One compiler takes one Module Federation plugin, and there is ${nameOf(others[0])} beside fedpack's.\n` +
        "Keep fedpack's ModuleFederationPlugin alone: take the other one out of `plugins`, and in rsbuild.config take out " +
        '`moduleFederation.options`, which adds the built-in plugin.',
    );
  }
  marked[APPLIED] = true;
}

function isRival(plugin: object): boolean {
  return (plugin as { name?: unknown }).name === PLUGIN_NAME || CLASS_NAMES.has(plugin.constructor?.name);
}

function nameOf(plugin: unknown): string {
  return plugin ? `another one (${(plugin as object).constructor.name})` : 'a second one';
}
