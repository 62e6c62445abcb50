import type { Hint } from '@fedpack/runtime/html';
import type { Chunk, Compiler } from '@rspack/core';

/** Lists the files of a build's own chunks, as its runtime will load them. */
export function ownFiles(chunks: Iterable<Chunk>, prefix: string, { options }: Compiler): Hint[] {
  // The runtime loads chunks with their hashes, which are made later.
  if (options.plugins.some((plugin) => plugin && plugin.constructor.name === 'SubresourceIntegrityPlugin')) return [];
  const { crossOriginLoading, module } = options.output;
  // Of its own server, a page loads files without it, unless they need credentials.
  const always = crossOriginLoading === 'use-credentials';
  const crossorigin = crossOriginLoading && (always || /^https?:/i.test(prefix)) ? crossOriginLoading : undefined;
  const hints: Hint[] = [];
  for (const { files } of chunks) {
    for (const file of files) {
      const href = prefix + file;
      const [path = ''] = file.split('?');
      if (/\.m?js$/.test(path)) {
        if (module) hints.push({ href, as: 'script', module, crossorigin: 'anonymous' });
        else hints.push({ href, as: 'script', ...(crossorigin && { crossorigin }) });
      } else if (path.endsWith('.css')) {
        hints.push({ href, as: 'style', ...(crossorigin && { crossorigin }) });
      }
    }
  }
  // A chunk's files have no order.
  return hints.sort((first, second) => (first.href < second.href ? -1 : 1));
}
