import type { Compiler } from '@rspack/core';
import { FedpackError } from '../error.js';
import { OWN, PLUGIN_NAME } from '../identity.js';

/** Class names of other federation plugins, which handle the same modules. */
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
    `A compiler can have only one Module Federation plugin, but ${other.constructor.name} is used next to fedpack's.\n` +
      "Keep only fedpack's ModuleFederationPlugin: remove the other one from `plugins`, and in rsbuild.config remove " +
      '`moduleFederation.options`, which adds the built-in plugin.',
  );
}

function isConflicting(plugin: object): boolean {
  if (OWN in plugin) return false;
  return (plugin as { name?: unknown }).name === PLUGIN_NAME || CLASS_NAMES.has(plugin.constructor?.name);
}
