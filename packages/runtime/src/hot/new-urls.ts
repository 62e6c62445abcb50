import type { HotRequire } from './types';

/**
 * Has files fetched anew. Browsers answer requests of a page for a URL that it knows with what they have already.
 *
 * @param key what names the files of chunks
 * @param fetch calls it at once
 */
export function withNewUrls<T>(require: HotRequire, key: 'u' | 'miniCssF' | 'k', fetch: () => T): T {
  const name = require[key];
  require[key] = name && ((chunk) => `${name(chunk)}?${Date.now()}`);
  try {
    return fetch();
  } finally {
    require[key] = name;
  }
}
