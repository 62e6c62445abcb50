import type { Compiler } from '@rspack/core';
import type { OverlayFiles } from './taken.js';

/** Lets the client of a development server tell the overlay what the server says of the build. */
export function watchSockets(
  compiler: Compiler,
  { socket, loader }: OverlayFiles,
  client: string,
  settings: readonly string[] = [],
): void {
  const query = new URLSearchParams({ name: compiler.options.output.uniqueName ?? '' });
  for (const setting of settings) query.set(setting, '');
  compiler.options.module.rules.push({ test: client, use: [{ loader, options: { request: `${socket}?${query}` } }] });
}
