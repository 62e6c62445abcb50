import type { Compiler } from '@rspack/core';
import { builtinOptions } from '../compiler/builtin-plugins.js';
import type { OverlayFiles, Taken } from './taken.js';

/** The entry that Rspack's development server adds. */
const ENTRY = /[\\/]@rspack[\\/]dev-server[\\/]client[\\/]index\.js\?/;

/** What opens the connection, unless `devServer.client.webSocketTransport` says something else. */
const CLIENT = /[\\/]@rspack[\\/]dev-server[\\/]client[\\/]clients[\\/]WebSocketClient\.js$/;

/** Puts our overlay in the place of that of Rspack's development server. Returns undefined in builds without it. */
export function takeRspackOverlay(compiler: Compiler, { uncaught }: OverlayFiles): Taken | undefined {
  const plugin = builtinOptions(compiler, 'EntryPlugin').find(({ entry }) => ENTRY.test(String(entry)));
  if (!plugin) return undefined;
  const [file, search] = String(plugin.entry).split('?');
  const query = new URLSearchParams(search);
  const given = parse(query.get('overlay'));
  if (given === false) return { isOff: true };
  const client = builtinOptions(compiler, 'ProvidePlugin')
    .flatMap((provided) => [provided.__rspack_dev_server_client__].flat())
    .find((file): file is string => typeof file === 'string' && CLIENT.test(file));
  const parts = { errors: true, warnings: true, runtimeErrors: true, ...(given === true ? {} : given) };
  // Functions that filter are sent as text, which only the server's own overlay evaluates.
  if (!client || Object.values(parts).some((part) => typeof part === 'string')) return {};
  query.set('overlay', 'false');
  plugin.entry = `${file}?${query}`;
  if (parts.runtimeErrors) new compiler.webpack.EntryPlugin(compiler.context, uncaught, {}).apply(compiler);
  return {
    client,
    settings: (['errors', 'warnings'] as const).filter((part) => !parts[part]).map((part) => `no-${part}`),
  };
}

type Parts = Partial<Record<'errors' | 'warnings' | 'runtimeErrors', boolean | string>>;

function parse(text: string | null): boolean | Parts {
  try {
    const value: unknown = JSON.parse(text ?? 'true');
    return typeof value === 'object' && value !== null ? value : value !== false;
  } catch {
    return true;
  }
}
