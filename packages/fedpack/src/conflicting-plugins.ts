import type { Compiler } from '@rspack/core';
import { FedpackError } from './error.js';
import { OWN, PLUGIN_NAME } from './identity.js';

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
export function refuseConflictingPlugins(compiler: Compiler): void {
  const other = compiler.options.plugins.find((plugin) => plugin && isConflicting(plugin));
  if (!other) return;
  throw new FedpackError(
    `A compiler can have one Module Federation plugin, but there is another one (${other.constructor.name}) beside fedpack's.\n` +
      "Keep fedpack's ModuleFederationPlugin alone: take the other one out of `plugins`, and in rsbuild.config take out " +
      '`moduleFederation.options`, which adds the built-in plugin.',
  );
}

function isConflicting(plugin: object): boolean {
  if (OWN in plugin) return false;
  return (plugin as { name?: unknown }).name === PLUGIN_NAME || CLASS_NAMES.has(plugin.constructor?.name);
}
