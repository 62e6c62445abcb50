import type { Compiler } from '@rspack/core';
import { FedpackError } from './error.js';

/** The name of `@module-federation/rspack`'s plugin, by which other tools know a Module Federation plugin. */
export const PLUGIN_NAME = 'RspackModuleFederationPlugin';

/** Marks fedpack's own plugins, which are called as Rspack's are. Both builds of this package know it. */
export const OWN: unique symbol = Symbol.for('fedpack.plugin');

/** Where the command line finds the options of a plugin that is in a configuration, whichever build it is of. */
export const OPTIONS: unique symbol = Symbol.for('fedpack.options');

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
 * Refuses the federation plugins of others in one compiler: both would make modules of the same kinds, and one would build
 * what the other has to.
 *
 * @throws FedpackError that says which one to take out
 */
export function refuseRivals(compiler: Compiler): void {
  const rival = compiler.options.plugins.find((plugin) => plugin && isRival(plugin));
  if (!rival) return;
  throw new FedpackError(
    `A compiler can have one Module Federation plugin, but there is another one (${rival.constructor.name}) beside fedpack's.\n` +
      "Keep fedpack's ModuleFederationPlugin alone: take the other one out of `plugins`, and in rsbuild.config take out " +
      '`moduleFederation.options`, which adds the built-in plugin.',
  );
}

function isRival(plugin: object): boolean {
  if (OWN in plugin) return false;
  return (plugin as { name?: unknown }).name === PLUGIN_NAME || CLASS_NAMES.has(plugin.constructor?.name);
}
