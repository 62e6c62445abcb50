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
    const text = readDataModule(plugin.entry);
    const original = text && IMPORT.exec(text)?.[2];
    if (!original) continue;
    plugin.entry = toDataModule(text.replace(IMPORT, (_, before) => before + client.replaceAll('\\', '/')));
    const { resolve } = compiler.options;
    resolve.alias = { ...(resolve.alias || {}), 'fedpack-rsbuild-client$': original } as ResolveAlias;
  }
}

/** The text of an entry that is a module without a file; undefined for others. */
export function readDataModule(entry: unknown): string | undefined {
  if (typeof entry !== 'string' || !entry.startsWith(MODULE)) return undefined;
  try {
    return decodeURIComponent(entry.slice(MODULE.length));
  } catch {
    return undefined;
  }
}

/** The entry with a text. */
export const toDataModule = (text: string): string => MODULE + encodeURIComponent(text);
