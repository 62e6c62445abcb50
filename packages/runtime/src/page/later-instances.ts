/**
 * Adds a runtime plugin to the instances that a page creates from now on: those of remotes, and those that applications make. A second
 * plugin of the same name, as of another build, is not added.
 */
export function addToLaterInstances<Plugin extends { name: string }>(plugin: Plugin): void {
  const { __FEDERATION__ } = globalThis as { __FEDERATION__?: { __GLOBAL_PLUGIN__?: { name: string }[] } };
  const plugins = __FEDERATION__?.__GLOBAL_PLUGIN__;
  if (plugins && !plugins.some(({ name }) => name === plugin.name)) {
    plugins.push(plugin);
  }
}
