import type { Compiler, ResolveAlias } from '@rspack/core';
import { builtinOptions } from '../compiler/builtin-plugins.js';

/** Rsbuild's entry is a module without a file. */
const MODULE = 'data:text/javascript,';

/** How Rsbuild's entry for hot updates imports the client. */
const IMPORT = /(import \{ init \} from ')([^'?]+\/client\/hmr\.js)(?=')/;

/**
 * Puts our client around the one of Rsbuild's development server, which would ask the server of the page. Does nothing in builds without
 * Rsbuild.
 *
 * @param client the file of ours
 */
export function wrapRsbuildClient(compiler: Compiler, client: string): void {
  for (const plugin of builtinOptions(compiler, 'EntryPlugin')) {
    const { entry } = plugin;
    if (typeof entry !== 'string' || !entry.startsWith(MODULE)) continue;
    const text = decode(entry.slice(MODULE.length));
    const original = IMPORT.exec(text)?.[2];
    if (!original) continue;
    const wrapped = text.replace(IMPORT, (_, before) => before + client.replaceAll('\\', '/'));
    plugin.entry = MODULE + encodeURIComponent(wrapped);
    const { resolve } = compiler.options;
    resolve.alias = { ...(resolve.alias || {}), 'fedpack-rsbuild-client$': original } as ResolveAlias;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
