import type { Compilation, Compiler } from '@rspack/core';
import type { AdditionalData } from '../binding/native-types.js';
import { PLUGIN_NAME } from '../identity.js';
import type { PluginManifestOptions } from '../options/index.js';
import { fromJson, type Json, toJson } from './json.js';
import { setHandlers } from './plugin.js';

/**
 * Lets the user's `manifest.additionalData` change the stats, of which the manifest is made, before both are written. It may
 * take its time, and change what it is given or hand back something else.
 */
export function prepareAdditionalData(compiler: Compiler, { name, manifest }: Record<string, unknown>): void {
  const options = typeof manifest === 'object' && manifest !== null ? (manifest as PluginManifestOptions) : {};
  if (typeof options.additionalData !== 'function') return;
  let compilation: Compilation;
  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (current) => {
    compilation = current;
  });
  setHandlers(compiler, ({ additionalData }) => {
    additionalData.set(typeof name === 'string' ? name : '', async (text) => toJson(await call(text)));
  });

  async function call(text: Json<unknown>): Promise<AdditionalData> {
    try {
      const stats = fromJson(text);
      const given = await options.additionalData?.({ stats, compiler, compilation, bundler: 'rspack' });
      return { stats: given ?? stats };
    } catch (error) {
      return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }
}
