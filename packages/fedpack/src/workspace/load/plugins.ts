import { withAutoShared } from '../../auto-shared/index.js';
import type { PluginPart } from '../../binding/native-types.js';
import { OPTIONS, PLUGIN_NAME } from '../../identity.js';
import { encodeOptions } from '../../native/encode-options.js';

/** Class names of Rspack's own plugin, and of its webpack-compatible predecessor. */
const BUILT_IN: ReadonlySet<string> = new Set(['ModuleFederationPlugin', 'ModuleFederationPluginV1']);

/** Own plugins say what they are; the ones of others are known by name and keep their options in `_options`. */
interface Plugin {
  name?: unknown;
  _options?: unknown;
  [OPTIONS]?: { plugin: string; options: unknown };
}

/**
 * The federation plugins among those of a compiler: fedpack's, Rspack's own and `@module-federation/enhanced`'s, so that also
 * a workspace that has not switched yet can be checked.
 *
 * @param plugins of a configuration, with the holes and functions that may stand there
 * @param folder the context of the compiler
 */
export function partsOf(plugins: unknown, folder: string): PluginPart[] {
  if (!Array.isArray(plugins)) return [];
  return plugins.flatMap((plugin: unknown) => {
    if (typeof plugin !== 'object' || plugin === null) return [];
    const { name, _options, [OPTIONS]: own } = plugin as Plugin;
    if (own) return [{ plugin: own.plugin, options: plain(withAutoShared(own.options, folder)) }];
    const isForeign = name === PLUGIN_NAME || BUILT_IN.has(plugin.constructor?.name);
    return isForeign && _options !== undefined ? [{ plugin: 'ModuleFederationPlugin', options: plain(_options) }] : [];
  });
}

/** As Rust is handed it. */
function plain(options: unknown): unknown {
  return JSON.parse(encodeOptions(options));
}
