import { dataOf, rowsOf } from './data';
import { filesOf } from './manifest-hints';
import type { Hint } from './types';

/**
 * Lists the files of a host's own copies of shared modules, as its page requests them. None where the manifest doesn't say where they are.
 *
 * @param keys of the shared modules
 */
export function hostHints(manifest: unknown, keys: readonly string[]): Hint[] {
  const { metaData, shared, fedpack } = dataOf(manifest);
  const { publicPath } = dataOf(metaData);
  if (typeof publicPath !== 'string' || !/^(?:https?:\/)?\//i.test(publicPath)) {
    return [];
  }
  const { crossOrigin } = dataOf(fedpack);
  // Of its own server, a page loads files without it, unless they need credentials.
  const isSet = crossOrigin === 'use-credentials' || (crossOrigin === 'anonymous' && /^https?:/i.test(publicPath));
  const hintsOf = (files: unknown, as: Hint['as']): Hint[] =>
    filesOf(files).map((file) => ({
      href: publicPath + file,
      as,
      ...(isSet && { crossorigin: crossOrigin as Hint['crossorigin'] }),
    }));
  return rowsOf(shared)
    .filter(({ name }) => keys.includes(`${name}`))
    .map(({ assets }) => dataOf(assets))
    .flatMap(({ js, css }) => [...hintsOf(js, 'script'), ...hintsOf(css, 'style')]);
}
